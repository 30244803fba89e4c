import { describe, expect, it } from "vitest";
import { runPolicy, UNKNOWN } from "../../../../test/harness/run-policy.ts";
import { budgetAlertsFollowTheAmount as policy } from "./policy.ts";

const rule = (thresholdType: unknown, threshold?: unknown) => ({
  type: "oci:Budget/rule:Rule",
  name: "rule",
  props: { thresholdType, ...(threshold === undefined ? {} : { threshold }) },
});

describe("budget-alerts-follow-the-amount", () => {
  it.each([1, 50, 1000])("accepts %d %%", async (threshold) => {
    expect(await runPolicy(policy, rule("PERCENTAGE", threshold))).toEqual({ kind: "pass" });
  });

  it.each([
    ["ABSOLUTE", 50, 'The threshold of alert "rule" is no percentage of its budget.'],
    ["", 50, 'The threshold of alert "rule" is no percentage of its budget.'],
    ["PERCENTAGE", 0.5, 'The threshold of alert "rule" is not between 1 and 1000 %.'],
    ["PERCENTAGE", 1001, 'The threshold of alert "rule" is not between 1 and 1000 %.'],
    ["PERCENTAGE", undefined, 'The threshold of alert "rule" is not between 1 and 1000 %.'],
  ])("rejects %s %s", async (type, threshold, message) => {
    expect(await runPolicy(policy, rule(type, threshold))).toEqual({
      kind: "violation",
      messages: [message],
    });
  });

  it.each([
    [rule(UNKNOWN, 50), "thresholdType"],
    [rule("PERCENTAGE", UNKNOWN), "threshold"],
  ])("reports %o as not checked", async (unseen, path) => {
    expect(await runPolicy(policy, unseen)).toEqual({
      kind: "unknown-in-preview",
      detail: `Could not see \`${path}\` before it is created.`,
    });
  });

  it("does not look at budgets", async () => {
    expect(await runPolicy(policy, { type: "oci:Budget/budget:Budget" })).toEqual({
      kind: "not-applicable",
      reason: "Policy only applies to resources of type 'oci:Budget/rule:Rule'",
    });
  });
});
