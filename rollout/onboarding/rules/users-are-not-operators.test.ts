import { expect, it } from "vitest";
import { problemsAfter } from "../../../test/harness/documents.ts";

const payments = "teams/payments.yaml";

it("accepts operators who run another team's resources, too", () => {
  expect(
    problemsAfter([payments, "existing: payments-prod-operators", "existing: prod-claims-operators"]),
  ).toEqual([]);
});

it("rejects one group for both, however it is written, at the operators", () => {
  expect(
    problemsAfter([payments, "existing: payments-prod-operators", "existing: Default/Payments-Prod-Users"]),
  ).toEqual([
    'stacks/teams/payments.yaml:78:30  environments.prod.groups.operators.existing  group "Default/Payments-Prod-Users" already holds the users of payments in "prod". Write a group that holds operators alone.',
  ]);
});

it("rejects users who take the name of operators that are created", () => {
  expect(
    problemsAfter([
      "teams/claims.yaml",
      "users: { membership: Managers",
      "users: { existing: dev-claims-operators, membership: Managers",
    ]),
  ).toEqual([
    'stacks/teams/claims.yaml:76:26  environments.dev.groups.users.existing  group "dev-claims-operators" already holds the operators of claims in "dev". Write a group that holds users alone.',
  ]);
});
