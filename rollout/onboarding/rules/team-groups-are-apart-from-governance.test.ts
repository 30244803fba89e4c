import { expect, it } from "vitest";
import { problemsAfter } from "../../../test/harness/documents.ts";

const operatorsOfProd = (group: string) =>
  problemsAfter(["teams/payments.yaml", "existing: payments-prod-operators", `existing: ${group}`]);

it("accepts a group of the same name in another domain", () => {
  expect(operatorsOfProd("Corporate/ai-platform")).toEqual([]);
});

it.each([
  ["ai-platform", "groups.platform"],
  ["AI-Finance", "groups.finance"],
  ["Default/ai-auditors", "groups.auditors"],
  ["default/ai-requesters", "serviceCatalog.requesters[0]"],
])("rejects %s for a team's", (group, field) => {
  expect(operatorsOfProd(group)).toEqual([
    `stacks/teams/payments.yaml:78:30  environments.prod.groups.operators.existing  group "${group}" is the tenancy's ${field} already. Write a group that has no role in the tenancy's document.`,
  ]);
});

it.each(["prod-ai-deployers", "Prod-AI-Gateway"])("rejects the toolkit's own %s", (group) => {
  expect(operatorsOfProd(group)).toEqual([
    `stacks/teams/payments.yaml:78:30  environments.prod.groups.operators.existing  group "${group}" provisions "prod" or calls models for all its teams. Write a group of the team's own.`,
  ]);
});

it("leaves the deployers of another environment to the rule of prefixes", () => {
  expect(operatorsOfProd("dev-ai-deployers")).toEqual([
    'stacks/teams/payments.yaml:78:30  environments.prod.groups.operators.existing  group "dev-ai-deployers" starts with "dev-", so whoever deploys "dev" could join it. Write a group of "prod".',
  ]);
});

it("leaves procurement to its own rule", () => {
  expect(operatorsOfProd("ai-procurement")).toHaveLength(1);
});

it("leaves finance that bears a prefix to the rule of prefixes", () => {
  expect(
    problemsAfter(
      ["tenancy.yaml", "finance: ai-finance", "finance: prod-finance"],
      ["teams/payments.yaml", "existing: payments-prod-operators", "existing: prod-finance"],
    ).map((line) => line.split("  ")[1]),
  ).toEqual(["groups.finance"]);
});
