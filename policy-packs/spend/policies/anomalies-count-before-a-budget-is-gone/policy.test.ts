import { describe, expect, it } from "vitest";
import { runPolicy, UNKNOWN } from "../../../../test/harness/run-policy.ts";
import { anomaliesCountBeforeABudgetIsGone as policy } from "./policy.ts";

const monitor = (costAlertSubscriptionMap?: unknown) => ({
  stack: "tenancy",
  type: "oci:Budget/costAnomalyMonitor:CostAnomalyMonitor",
  name: "monitor",
  props: costAlertSubscriptionMap === undefined ? {} : { costAlertSubscriptionMap },
});
const facts = { budgetCeiling: 2000 };

describe("anomalies-count-before-a-budget-is-gone", () => {
  it.each([
    { thresholdRelativePercent: 30, thresholdAbsoluteValue: 100, costAlertSubscriptionId: UNKNOWN },
    { thresholdRelativePercent: 100 },
    { thresholdAbsoluteValue: 2000 },
  ])("accepts %o", async (thresholds) => {
    expect(await runPolicy(policy, monitor(thresholds), facts)).toEqual({ kind: "pass" });
  });

  it.each([
    [{}, "has no threshold."],
    [undefined, "has no threshold."],
    [{ thresholdRelativePercent: 101 }, "tells of days 101 % above the forecast; at most are 100."],
    [{ thresholdRelativePercent: -1 }, "tells of days -1 % above the forecast; at most are 100."],
    [{ thresholdAbsoluteValue: 2001 }, "tells of 2001 above the forecast; a team's budget may be 2000."],
  ])("rejects %o", async (thresholds, wrong) => {
    expect(await runPolicy(policy, monitor(thresholds), facts)).toEqual({
      kind: "violation",
      messages: [`Monitor "monitor" ${wrong}`],
    });
  });

  it.each([
    [UNKNOWN, "costAlertSubscriptionMap"],
    [{ thresholdRelativePercent: UNKNOWN }, "costAlertSubscriptionMap.thresholdRelativePercent"],
  ])("reports %o as not checked", async (thresholds, path) => {
    expect(await runPolicy(policy, monitor(thresholds), facts)).toEqual({
      kind: "unknown-in-preview",
      detail: `Could not see \`${path}\` before it is created.`,
    });
  });

  it("does not look at subscriptions", async () => {
    const type = "oci:Budget/costAlertSubscription:CostAlertSubscription";
    expect(await runPolicy(policy, { type }, facts)).toEqual({
      kind: "not-applicable",
      reason: "Policy only applies to resources of type 'oci:Budget/costAnomalyMonitor:CostAnomalyMonitor'",
    });
  });
});
