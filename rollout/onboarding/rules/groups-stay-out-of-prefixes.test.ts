import { expect, it } from "vitest";
import { problemsAfter, type Edit } from "../../../test/harness/documents.ts";

const payments = "teams/payments.yaml";
const finance = (group: string): Edit => ["tenancy.yaml", "finance: ai-finance", `finance: ${group}`];
const usersOfProd = (group: string): Edit => [
  payments,
  "existing: payments-prod-users",
  `existing: ${group}`,
];

it("accepts what only looks like a prefix, a group of another domain and a team's own prefix", () => {
  expect(problemsAfter(finance("developers-finance"))).toEqual([]);
  expect(problemsAfter(finance("Corporate/prod-finance"))).toEqual([]);
  expect(problemsAfter(usersOfProd("prod-payments"))).toEqual([]);
});

it.each(["dev-finance", "Default/Dev-Finance", "default/dev-finance"])(
  "rejects a governance group called %s",
  (group) => {
    expect(problemsAfter(finance(group))).toEqual([
      `stacks/tenancy.yaml:36:43  groups.finance  group "${group}" starts with "dev-", so whoever deploys "dev" could join it. Write a group whose name starts with no environment's.`,
    ]);
  },
);

it("rejects requesters under an environment's prefix", () => {
  expect(problemsAfter(["tenancy.yaml", "requesters: [ai-requesters]", "requesters: [prod-askers]"])).toEqual(
    [
      'stacks/tenancy.yaml:104:48  serviceCatalog.requesters[0]  group "prod-askers" starts with "prod-", so whoever deploys "prod" could join it. Write a group whose name starts with no environment\'s.',
    ],
  );
});

it("rejects a team's group of production under development's prefix", () => {
  expect(problemsAfter(usersOfProd("dev-payments"))).toEqual([
    'stacks/teams/payments.yaml:77:26  environments.prod.groups.users.existing  group "dev-payments" starts with "dev-", so whoever deploys "dev" could join it. Write a group of "prod".',
  ]);
});

it("leaves a group that serves both environments to the rule of environments", () => {
  expect(problemsAfter(usersOfProd("dev-claims-users"))).toEqual([
    'stacks/teams/payments.yaml:77:26  environments.prod.groups.users.existing  group "dev-claims-users" already serves claims in "dev". Write a group that serves "prod" alone.',
  ]);
});
