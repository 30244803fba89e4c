import { describe, expect, it } from "vitest";
import {
  runStackPolicy,
  UNKNOWN,
  urnOf,
  type ResourceUnderTest,
} from "../../../../test/harness/run-policy.ts";
import { actualAlertsLeaveTimeToAct as policy } from "./policy.ts";

const budget: ResourceUnderTest = { type: "oci:Budget/budget:Budget", name: "budget" };
const rule = (threshold: unknown, more: Readonly<Record<string, unknown>> = {}, of = budget) => ({
  type: "oci:Budget/rule:Rule",
  name: `rule-${String(threshold)}`,
  props: { budgetId: UNKNOWN, type: "ACTUAL", thresholdType: "PERCENTAGE", threshold, ...more },
  propertyDependencies: { budgetId: [urnOf(of)] },
});
const EARLY = 'Budget "budget" has no alert at 80 % of it or earlier.';
const SPENT = 'Budget "budget" has no alert at 100 % of it.';

describe("actual-alerts-leave-time-to-act", () => {
  it.each([[[80, 100]], [[10, 100]], [[50, 80, 100, 120]]])("accepts %o", async (percents) => {
    expect(await runStackPolicy(policy, [budget, ...percents.map((percent) => rule(percent))])).toEqual({
      kind: "pass",
    });
  });

  it.each([
    ["no rule", [], [EARLY, SPENT]],
    ["only late ones", [rule(81), rule(100)], [EARLY]],
    ["only an early one", [rule(50)], [SPENT]],
    [
      "an absolute one",
      [rule(50, { thresholdType: "ABSOLUTE" }), rule(100, { thresholdType: "ABSOLUTE" })],
      [EARLY, SPENT],
    ],
    ["a forecast", [rule(50, { type: "FORECAST" }), rule(100)], [EARLY]],
    ["rules of another budget", [rule(50, {}, { ...budget, name: "other" }), rule(100)], [EARLY]],
  ])("rejects %s", async (_label, rules, messages) => {
    expect(await runStackPolicy(policy, [budget, ...rules])).toEqual({
      kind: "violation",
      messages,
      on: messages.map(() => urnOf(budget)),
    });
  });

  it("reports an UNKNOWN threshold as not checked, and what is wrong elsewhere first", async () => {
    const other = { ...budget, name: "other" };
    const unseen = [other, rule(UNKNOWN, {}, other)];
    expect(await runStackPolicy(policy, unseen)).toEqual({
      kind: "unknown-in-preview",
      detail: "Could not see `threshold` before it is created.",
    });
    expect(await runStackPolicy(policy, [...unseen, budget, rule(50)])).toEqual({
      kind: "violation",
      messages: [SPENT],
      on: [urnOf(budget)],
      unseen: "Could not see `threshold` before it is created.",
    });
  });

  it.each([
    ["a shared stack", [{ ...budget, stack: "shared-dev" }], "The stack belongs to no team."],
    ["a stack without a budget", [rule(50)], "The stack holds no budget."],
  ])("does not apply to %s", async (_label, resources, reason) => {
    expect(await runStackPolicy(policy, resources)).toEqual({ kind: "not-applicable", reason });
  });
});
