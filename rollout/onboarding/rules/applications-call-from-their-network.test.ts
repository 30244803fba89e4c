import { expect, it } from "vitest";
import { problemsAfter } from "../../../test/harness/documents.ts";

const claims = "teams/claims.yaml";
const from = (network: string) => problemsAfter([claims, "network: 10.51.0.0/26", `network: ${network}`]);

it.each(["10.51.0.0/24", "10.51.0.248/29"])("accepts %s, inside the team's network", (network) => {
  expect(from(network)).toEqual([]);
});

it.each(["10.51.1.0/26", "10.50.0.0/26", "10.51.0.0/23"])(
  "rejects %s, which leaves the team's network of its environment",
  (network) => {
    expect(from(network)).toEqual([
      `stacks/teams/claims.yaml:41:14  applications.claim-triage-prod.network  ${network} does not lie in 10.51.0.0/24, the team's network in "prod". Write a block inside 10.51.0.0/24.`,
    ]);
  },
);

it("accepts any block where a public endpoint of development leaves no network", () => {
  const payments = "teams/payments.yaml";
  const network = "    network:\n      cidr: 10.40.0.0/24\n      existing:\n";
  const ids = ["vcnId: ocid1.vcn", "subnetId: ocid1.subnet", "drgId: ocid1.drg"].map(
    (id) => `        ${id}.oc1.us-chicago-1.aaaaaaaapaymentsdev\n`,
  );
  expect(
    problemsAfter(
      [payments, "privateEndpoint: dedicated\n    #", "privateEndpoint: public\n    #"],
      [payments, network + ids.join(""), ""],
      [payments, "network: 10.40.0.0/26", "network: 10.99.0.0/26"],
    ),
  ).toEqual([]);
});
