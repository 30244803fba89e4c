import { describe, expect, it } from "vitest";
import {
  runStackPolicy,
  UNKNOWN,
  urnOf,
  type ResourceUnderTest,
} from "../../../../test/harness/run-policy.ts";
import { budgetsAlertOnForecast as policy } from "./policy.ts";

const budget: ResourceUnderTest = { type: "oci:Budget/budget:Budget", name: "budget" };
const rule = (props: Readonly<Record<string, unknown>>, of = budget): ResourceUnderTest => ({
  type: "oci:Budget/rule:Rule",
  name: "rule",
  props: { type: "FORECAST", thresholdType: "PERCENTAGE", ...props },
  propertyDependencies: { budgetId: [urnOf(of)] },
});

describe("budgets-alert-on-forecast", () => {
  it.each([1, 90, 100])("accepts a forecast of %d %%", async (threshold) => {
    expect(await runStackPolicy(policy, [budget, rule({ threshold })])).toEqual({ kind: "pass" });
  });

  it.each([
    ["no rule", []],
    ["a forecast above the budget", [rule({ threshold: 101 })]],
    ["a forecast in money", [rule({ threshold: 90, thresholdType: "ABSOLUTE" })]],
    ["an alert on what is spent", [rule({ threshold: 90, type: "ACTUAL" })]],
    ["a rule of another budget", [rule({ threshold: 90 }, { ...budget, name: "other" })]],
    ["a rule without a threshold", [rule({})]],
  ])("rejects %s", async (_label, rules) => {
    expect(await runStackPolicy(policy, [budget, ...rules])).toEqual({
      kind: "violation",
      messages: ['Budget "budget" has no alert on a forecast of 100 % or less.'],
      on: [urnOf(budget)],
    });
  });

  it("reports an UNKNOWN kind of rule as not checked", async () => {
    expect(await runStackPolicy(policy, [budget, rule({ type: UNKNOWN })])).toEqual({
      kind: "unknown-in-preview",
      detail: "Could not see `type` before it is created.",
    });
  });

  it.each([
    ["the tenancy", [{ ...budget, stack: "tenancy" }], "The stack belongs to no team."],
    ["a stack without a budget", [rule({ threshold: 90 })], "The stack holds no budget."],
  ])("does not apply to %s", async (_label, resources, reason) => {
    expect(await runStackPolicy(policy, resources)).toEqual({ kind: "not-applicable", reason });
  });
});
