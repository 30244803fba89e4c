import { describe, expect, it } from "vitest";
import { runPolicy, UNKNOWN } from "../../../../test/harness/run-policy.ts";
import { budgetAmountsAreApproved as policy } from "./policy.ts";

const budget = (amount?: unknown) => ({
  type: "oci:Budget/budget:Budget",
  name: "budget",
  props: amount === undefined ? {} : { amount },
});
const facts = { budgetCeiling: 2000 };

describe("budget-amounts-are-approved", () => {
  it.each([1, 1999, 2000])("accepts %d of 2000", async (amount) => {
    expect(await runPolicy(policy, budget(amount), facts)).toEqual({ kind: "pass" });
  });

  it.each([
    [2001, 'The amount of budget "budget" is 2001, more than the ceiling of 2000.'],
    [0, 'The amount of budget "budget" is not above zero.'],
    [-5, 'The amount of budget "budget" is not above zero.'],
    [undefined, 'The amount of budget "budget" is not above zero.'],
  ])("rejects %s", async (amount, message) => {
    expect(await runPolicy(policy, budget(amount), facts)).toEqual({
      kind: "violation",
      messages: [message],
    });
  });

  it("rejects everything where nobody told the ceiling", async () => {
    const verdict = await runPolicy(policy, budget(1));
    expect(verdict).toMatchObject({ kind: "violation" });
    expect(JSON.stringify(verdict)).toContain("about budgetCeiling was not handed to this policy");
  });

  it("reports an UNKNOWN amount as not checked", async () => {
    expect(await runPolicy(policy, budget(UNKNOWN), facts)).toEqual({
      kind: "unknown-in-preview",
      detail: "Could not see `amount` before it is created.",
    });
  });

  it("does not apply to the tenancy, which has no ceiling", async () => {
    expect(await runPolicy(policy, { ...budget(1), stack: "tenancy" }, facts)).toEqual({
      kind: "not-applicable",
      reason: "The stack belongs to no environment.",
    });
  });

  it("does not look at a budget's rules", async () => {
    expect((await runPolicy(policy, { type: "oci:Budget/rule:Rule" }, facts)).kind).toBe("not-applicable");
  });
});
