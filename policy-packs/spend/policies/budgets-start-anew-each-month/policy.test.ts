import { describe, expect, it } from "vitest";
import { runPolicy, UNKNOWN } from "../../../../test/harness/run-policy.ts";
import { budgetsStartAnewEachMonth as policy } from "./policy.ts";

const budget = (props: Readonly<Record<string, unknown>>) => ({
  type: "oci:Budget/budget:Budget",
  name: "budget",
  props,
});

describe("budgets-start-anew-each-month", () => {
  it.each([
    [{ resetPeriod: "MONTHLY" }],
    [{ resetPeriod: "MONTHLY", processingPeriodType: "MONTH" }],
    [{ resetPeriod: "MONTHLY", processingPeriodType: "" }],
    [{ resetPeriod: "MONTHLY", processingPeriodType: null }],
  ])("accepts %o", async (props) => {
    expect(await runPolicy(policy, budget(props))).toEqual({ kind: "pass" });
  });

  it.each([
    [{}, 'Budget "budget" does not start anew each month.'],
    [{ resetPeriod: "YEARLY" }, 'Budget "budget" does not start anew each month.'],
    [
      { resetPeriod: "MONTHLY", processingPeriodType: "INVOICE" },
      'The period of budget "budget" is no calendar month.',
    ],
    [
      { resetPeriod: "MONTHLY", processingPeriodType: "SINGLE_USE" },
      'The period of budget "budget" is no calendar month.',
    ],
  ])("rejects %o", async (props, message) => {
    expect(await runPolicy(policy, budget(props))).toEqual({ kind: "violation", messages: [message] });
  });

  it.each(["resetPeriod", "processingPeriodType"])("reports an UNKNOWN %s as not checked", async (key) => {
    expect(await runPolicy(policy, budget({ resetPeriod: "MONTHLY", [key]: UNKNOWN }))).toEqual({
      kind: "unknown-in-preview",
      detail: `Could not see \`${key}\` before it is created.`,
    });
  });

  it("does not look at a budget's rules", async () => {
    expect(await runPolicy(policy, { type: "oci:Budget/rule:Rule" })).toEqual({
      kind: "not-applicable",
      reason: "Policy only applies to resources of type 'oci:Budget/budget:Budget'",
    });
  });
});
