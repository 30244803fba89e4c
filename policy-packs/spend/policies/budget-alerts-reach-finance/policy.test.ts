import { describe, expect, it } from "vitest";
import { runPolicy, UNKNOWN } from "../../../../test/harness/run-policy.ts";
import { budgetAlertsReachFinance as policy } from "./policy.ts";

const rule = (props: Readonly<Record<string, unknown>>) => ({
  type: "oci:Budget/rule:Rule",
  name: "rule",
  props,
});
const facts = { financeContacts: ["finance@example.com"] };

describe("budget-alerts-reach-finance", () => {
  it.each([
    "finance@example.com",
    "lead@example.com,Finance@Example.com",
    "lead@example.com; finance@example.com",
    "a@x.org\tfinance@example.com",
  ])("accepts %j", async (recipients) => {
    expect(await runPolicy(policy, rule({ recipients }), facts)).toEqual({ kind: "pass" });
  });

  it.each([
    ["somebody else", { recipients: "lead@example.com" }],
    ["an address that only contains it", { recipients: "not-finance@example.com" }],
    ["nobody", { recipients: " " }],
    ["a missing list", {}],
    ["a list that is null", { recipients: null }],
  ])("rejects %s", async (_label, props) => {
    expect(await runPolicy(policy, rule(props), facts)).toEqual({
      kind: "violation",
      messages: ['Nobody of finance gets alert "rule".'],
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
