import { expect, it } from "vitest";
import { problemsAfter } from "../../../test/harness/documents.ts";

const VCN = "ocid1.vcn.oc1.us-chicago-1.aaaaaaaapaymentsdev";
const withVcn = (ocid: string) => problemsAfter(["teams/payments.yaml", VCN, ocid]);

it("rejects an OCID of another realm", () => {
  expect(withVcn("ocid1.vcn.oc2.us-chicago-1.aaaaaaaapaymentsdev")).toEqual([
    "stacks/teams/payments.yaml:54:16  environments.dev.network.existing.vcnId  ocid1.vcn.oc2.us-chicago-1.aaaaaaaapaymentsdev is of realm oc2, and the tenancy of oc1. Write an OCID of oc1.",
  ]);
});

it("rejects an OCID of another region", () => {
  expect(withVcn("ocid1.vcn.oc1.eu-frankfurt-1.aaaaaaaapaymentsdev")).toEqual([
    "stacks/teams/payments.yaml:54:16  environments.dev.network.existing.vcnId  ocid1.vcn.oc1.eu-frankfurt-1.aaaaaaaapaymentsdev is of region eu-frankfurt-1, and everything is provisioned in us-chicago-1. Write an OCID of us-chicago-1.",
  ]);
});

it("finds an OCID inside a matching rule", () => {
  const rule = (realm: string) =>
    `tier: development\n    deployer: { matchingRule: "ALL {instance.compartment.id = 'ocid1.compartment.${realm}..aaaaaaaacicd'}" }\n`;
  expect(problemsAfter(["tenancy.yaml", "tier: development\n", rule("oc1")])).toEqual([]);
  expect(problemsAfter(["tenancy.yaml", "tier: development\n", rule("oc19")])).toEqual([
    "stacks/tenancy.yaml:13:31  environments.dev.deployer.matchingRule  ocid1.compartment.oc19..aaaaaaaacicd is of realm oc19, and the tenancy of oc1. Write an OCID of oc1.",
  ]);
});

it("rejects a tenancy of another realm than the stated one, and leaves the rest until that is right", () => {
  expect(problemsAfter(["tenancy.yaml", "currency: USD", "currency: USD\nrealm: oc2"])).toEqual([
    "stacks/tenancy.yaml:3:12  tenancyId  this tenancy is of realm oc1, and the documents are for oc2. Write an OCID of oc2, or realm: oc1.",
  ]);
});

it("knows the short code by which the oldest regions stand in OCIDs", () => {
  const inAshburn = (ocid: string) => {
    const problems = problemsAfter(
      ["tenancy.yaml", "\nregion: us-chicago-1", "\nregion: us-ashburn-1"],
      ["tenancy.yaml", "ocid1.service.oc1.us-chicago-1.aaaaexample", ocid],
    );
    return problems.filter((line) => line.includes("ocid1.service"));
  };
  expect(inAshburn("ocid1.service.oc1.iad.aaaaexample")).toEqual([]);
  expect(inAshburn("ocid1.service.oc1.phx.aaaaexample")).toEqual([
    "stacks/tenancy.yaml:7:29  objectStorageService.id  ocid1.service.oc1.phx.aaaaexample is of region us-phoenix-1, and everything is provisioned in us-ashburn-1. Write an OCID of us-ashburn-1.",
  ]);
});
