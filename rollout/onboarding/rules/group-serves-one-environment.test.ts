import { expect, it } from "vitest";
import { problemsAfter } from "../../../test/harness/documents.ts";

it("accepts a group that serves two roles of one environment", () => {
  expect(
    problemsAfter([
      "teams/payments.yaml",
      "operators: payments-prod-operators",
      "operators: payments-prod-users",
    ]),
  ).toEqual([]);
});

it("takes a group of the default domain for the one it is, however it is written", () => {
  expect(
    problemsAfter(["teams/payments.yaml", "users: payments-prod-users", "users: Default/Payments-Dev-Users"]),
  ).toHaveLength(1);
});

it("rejects production that points at development's group", () => {
  expect(
    problemsAfter(["teams/payments.yaml", "users: payments-prod-users", "users: payments-dev-users"]),
  ).toEqual([
    'stacks/teams/payments.yaml:29:22  environments.prod.groups.users  group "payments-dev-users" already serves payments\'s dev. Write a group that serves "prod" alone.',
  ]);
});
