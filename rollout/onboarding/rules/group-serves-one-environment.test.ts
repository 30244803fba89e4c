import { expect, it } from "vitest";
import { problemsAfter } from "../../../test/harness/documents.ts";

const payments = "teams/payments.yaml";
const uat = [
  "tenancy.yaml",
  "  prod:\n    tier",
  "  uat:\n    tier: development\n    cidr: 10.30.0.0/16\n" +
    "    subnets: { endpoint: 10.30.0.0/28, applications: 10.30.1.0/24, services: 10.30.2.0/28 }\n" +
    "    minimumRetentionDays: 30\n    budgetCeiling: 2000\n  prod:\n    tier",
] as const;
const usersOfProd = (group: string) =>
  problemsAfter([payments, "existing: payments-prod-users", `existing: ${group}`]);

it("accepts a group that serves two teams of one environment", () => {
  expect(
    problemsAfter([payments, "existing: payments-prod-operators", "existing: prod-claims-operators"]),
  ).toEqual([]);
});

it("rejects production that points at development's group", () => {
  expect(usersOfProd("payments-dev-users")).toEqual([
    'stacks/teams/payments.yaml:77:26  environments.prod.groups.users.existing  group "payments-dev-users" already serves payments in "dev". Write a group that serves "prod" alone.',
  ]);
});

it("takes a group of the default domain for the one it is, however it is written", () => {
  expect(usersOfProd("Default/Payments-Dev-Users")).toEqual([
    'stacks/teams/payments.yaml:77:26  environments.prod.groups.users.existing  group "Default/Payments-Dev-Users" already serves payments in "dev". Write a group that serves "prod" alone.',
  ]);
});

it("accepts the same name in another domain", () => {
  expect(usersOfProd("Partners/payments-dev-users")).toEqual([]);
});

it("rejects the name of a group that is created, at whoever wrote it", () => {
  expect(usersOfProd("dev-claims-users")).toEqual([
    'stacks/teams/payments.yaml:77:26  environments.prod.groups.users.existing  group "dev-claims-users" already serves claims in "dev". Write a group that serves "prod" alone.',
  ]);
  expect(
    problemsAfter(
      [payments, "users: { existing: payments-prod-users, ", "users: { "],
      [
        "teams/claims.yaml",
        "users: { membership: Managers",
        "users: { existing: prod-payments-users, membership: Managers",
      ],
    ),
  ).toEqual([
    'stacks/teams/claims.yaml:76:26  environments.dev.groups.users.existing  group "prod-payments-users" already serves payments in "prod". Write a group that serves "dev" alone.',
  ]);
});

it("rejects two environments of one tier as well", () => {
  const section =
    "  uat:\n    privateEndpoint: public\n    models: [openai.gpt-oss-20b]\n    monthlyBudget: 500\n" +
    "    alerts: { recipients: [payments-lead@example.com] }\n    groups:\n" +
    "      users: { existing: payments-dev-users, membership: Testers }\n" +
    "      operators: { membership: Testers }\n";
  expect(
    problemsAfter(
      uat,
      [payments, "environments: [dev, prod]", "environments: [dev, prod, uat]"],
      [payments, "  prod:\n    privateEndpoint", `${section}  prod:\n    privateEndpoint`],
    ),
  ).toEqual([
    'stacks/teams/payments.yaml:70:26  environments.uat.groups.users.existing  group "payments-dev-users" already serves payments in "dev". Write a group that serves "uat" alone.',
  ]);
});
