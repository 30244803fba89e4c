import { expect, it } from "vitest";
import { problemsAfter, type Edit } from "../../../test/harness/documents.ts";

const uat: Edit = [
  "tenancy.yaml",
  "  prod:\n    tier",
  "  uat:\n    tier: development\n    cidr: 10.30.0.0/16\n" +
    "    subnets: { endpoint: 10.30.0.0/28, applications: 10.30.1.0/24, services: 10.30.2.0/28 }\n" +
    "    minimumRetentionDays: 30\n    budgetCeiling: 2000\n  prod:\n    tier",
];

it("accepts a use in every environment of the team", () => {
  expect(problemsAfter(uat)).toEqual([]);
});

it("rejects a use in an environment for which the team declares nothing", () => {
  expect(
    problemsAfter(uat, [
      "teams/payments.yaml",
      "environments: [dev, prod]",
      "environments: [dev, prod, uat]",
    ]),
  ).toEqual([
    'stacks/teams/payments.yaml:24:31  uses[0].environments[2]  the team declares no environment "uat", so this use would have no budget there. Write one of dev, prod, or add environments.uat.',
  ]);
});

it("rejects Codex on a repository there", () => {
  expect(
    problemsAfter(uat, [
      "teams/claims.yaml",
      "claims-frontend\n      environment: dev",
      "claims-frontend\n      environment: uat",
    ]),
  ).toEqual([
    'stacks/teams/claims.yaml:58:20  codex.repositories[1].environment  the team declares no environment "uat", so this repository would have no budget there. Write one of dev, prod, or add environments.uat.',
  ]);
});
