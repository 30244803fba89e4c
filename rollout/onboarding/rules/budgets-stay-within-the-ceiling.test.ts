import { expect, it } from "vitest";
import { problemsAfter } from "../../../test/harness/documents.ts";

const withBudget = (budget: number) =>
  problemsAfter(["teams/claims.yaml", "monthlyBudget: 800", `monthlyBudget: ${budget}`]);

it("accepts a budget as high as the ceiling", () => {
  expect(withBudget(2000)).toEqual([]);
});

it("rejects a budget above the ceiling of its own environment", () => {
  expect(withBudget(2001)).toEqual([
    'stacks/teams/claims.yaml:73:20  environments.dev.monthlyBudget  2001 is more than 2000, the most that one team may budget in "dev". Write at most 2000, or have the tenancy\'s budgetCeiling raised.',
  ]);
});
