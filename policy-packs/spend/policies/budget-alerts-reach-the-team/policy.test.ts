import { describe, expect, it } from "vitest";
import { runPolicy, UNKNOWN } from "../../../../test/harness/run-policy.ts";
import { budgetAlertsReachTheTeam as policy } from "./policy.ts";

const rule = (props: Readonly<Record<string, unknown>>) => ({
  type: "oci:Budget/rule:Rule",
  name: "rule",
  props,
});
const facts = { financeContacts: ["finance@example.com"] };

describe("budget-alerts-reach-the-team", () => {
  it.each([
    "lead@example.com",
    "finance@example.com, lead@example.com",
    "lead@example.com\nfinance@example.com",
  ])("accepts %j", async (recipients) => {
    expect(await runPolicy(policy, rule({ recipients }), facts)).toEqual({ kind: "pass" });
  });

  it.each([
    ["finance only", { recipients: "finance@example.com" }],
    ["finance in another case, twice", { recipients: "FINANCE@example.com;finance@example.com" }],
    ["nobody", { recipients: " " }],
    ["a missing list", {}],
    ["a list that is null", { recipients: null }],
  ])("rejects %s", async (_label, props) => {
    expect(await runPolicy(policy, rule(props), facts)).toEqual({
      kind: "violation",
      messages: ['Nobody besides finance gets alert "rule".'],
    });
  });

  it("rejects everything where nobody told who finance is", async () => {
    expect(await runPolicy(policy, rule({ recipients: "lead@example.com" }))).toMatchObject({
      kind: "violation",
    });
  });

  it("reports UNKNOWN recipients as not checked", async () => {
    expect(await runPolicy(policy, rule({ recipients: UNKNOWN }), facts)).toEqual({
      kind: "unknown-in-preview",
      detail: "Could not see `recipients` before it is created.",
    });
  });

  it("does not look at the rules of events", async () => {
    expect(await runPolicy(policy, { type: "oci:Events/rule:Rule" }, facts)).toEqual({
      kind: "not-applicable",
      reason: "Policy only applies to resources of type 'oci:Budget/rule:Rule'",
    });
  });
});
