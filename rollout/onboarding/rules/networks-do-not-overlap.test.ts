import { expect, it } from "vitest";
import { problemsAfter } from "../../../test/harness/documents.ts";

const withProd = (cidr: string) =>
  problemsAfter(
    ["tenancy.yaml", "cidr: 10.20.0.0/16", `cidr: ${cidr}`],
    [
      "tenancy.yaml",
      "endpoint: 10.20.0.0/28, applications: 10.20.1.0/24, services: 10.20.2.0/28",
      "endpoint: 10.11.0.0/28, applications: 10.11.0.16/28, services: 10.11.0.32/28",
    ],
  );
const withClaims = (cidr: string) =>
  problemsAfter(["teams/claims.yaml", "network: { cidr: 10.50.0.0/24 }", `network: { cidr: ${cidr} }`]);

it("accepts neighbouring blocks", () => {
  expect(withProd("10.11.0.0/16")).toEqual([]);
  expect(withClaims("10.40.1.0/24")).toEqual([]);
});

it("rejects two environments of one block", () => {
  // The subnets of the other block are a second mistake.
  expect(withProd("10.10.0.0/16")[0]).toBe(
    'stacks/tenancy.yaml:22:11  environments.prod.cidr  10.10.0.0/16 overlaps 10.10.0.0/16 of environment "dev". Write a block that no other network uses.',
  );
});

it.each([
  ["its own environment's", "10.10.4.0/24", '10.10.0.0/16 of environment "dev"'],
  ["another environment's", "10.20.4.0/24", '10.20.0.0/16 of environment "prod"'],
  ["another of the team's own", "10.51.0.0/25", undefined],
])("rejects a team's network that lies in %s", (_what, cidr, other) => {
  expect(withClaims(cidr)).toEqual([
    other === undefined
      ? "stacks/teams/claims.yaml:81:22  environments.prod.network.cidr  10.51.0.0/24 overlaps 10.51.0.0/25 of claims in dev. Write a block that no other network uses."
      : `stacks/teams/claims.yaml:71:22  environments.dev.network.cidr  ${cidr} overlaps ${other}. Write a block that no other network uses.`,
  ]);
});

it("rejects a team's network that lies in another team's", () => {
  expect(problemsAfter(["teams/payments.yaml", "cidr: 10.40.0.0/24", "cidr: 10.50.0.0/24"])).toContain(
    "stacks/teams/payments.yaml:52:13  environments.dev.network.cidr  10.50.0.0/24 overlaps 10.50.0.0/24 of claims in dev. Write a block that no other network uses.",
  );
});
