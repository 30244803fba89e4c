import { expect, it } from "vitest";
import { problemsAfter, type Edit } from "../../../test/harness/documents.ts";

const payments = "teams/payments.yaml";
const vcnOfProd = (vcn: string): Edit => [payments, "vcn.oc1.us-chicago-1.aaaaaaaapaymentsprod", vcn];
const subnetOfProd = (subnet: string): Edit => [
  payments,
  "subnet.oc1.us-chicago-1.aaaaaaaapaymentsprod",
  subnet,
];
const vcnOfDev = "vcn.oc1.us-chicago-1.aaaaaaaapaymentsdev";
const subnetOfDev = "subnet.oc1.us-chicago-1.aaaaaaaapaymentsdev";

it("accepts a network of its own for each environment", () => {
  expect(problemsAfter()).toEqual([]);
});

it("rejects one VCN for two environments", () => {
  expect(problemsAfter(vcnOfProd(vcnOfDev))).toEqual([
    'stacks/teams/payments.yaml:69:16  environments.prod.network.existing.vcnId  this VCN already serves payments in "dev". Write a VCN that only this team uses, in this environment alone.',
  ]);
});

it("tells a network that was copied whole once", () => {
  expect(problemsAfter(vcnOfProd(vcnOfDev), subnetOfProd(subnetOfDev))).toHaveLength(1);
});

it("rejects one subnet in two VCNs", () => {
  expect(problemsAfter(subnetOfProd(subnetOfDev))).toEqual([
    'stacks/teams/payments.yaml:70:19  environments.prod.network.existing.subnetId  this subnet already serves payments in "dev". Write a subnet of this VCN.',
  ]);
});

it("rejects the VCN of another team", () => {
  expect(
    problemsAfter([
      "teams/claims.yaml",
      "network: { cidr: 10.50.0.0/24 }",
      `network: { cidr: 10.50.0.0/24, existing: { vcnId: ocid1.${vcnOfDev}, subnetId: ocid1.subnet.oc1.us-chicago-1.aaaaclaims } }`,
    ]),
  ).toEqual([
    'stacks/teams/payments.yaml:54:16  environments.dev.network.existing.vcnId  this VCN already serves claims in "dev". Write a VCN that only this team uses, in this environment alone.',
  ]);
});
