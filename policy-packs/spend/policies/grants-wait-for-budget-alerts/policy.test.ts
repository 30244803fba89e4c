import { describe, expect, it } from "vitest";
import {
  runStackPolicy,
  UNKNOWN,
  urnOf,
  type ResourceUnderTest,
} from "../../../../test/harness/run-policy.ts";
import { grantsWaitForBudgetAlerts as policy } from "./policy.ts";

const budget: ResourceUnderTest = { type: "oci:Budget/budget:Budget", name: "budget" };
const rule = (name: string): ResourceUnderTest => ({
  type: "oci:Budget/rule:Rule",
  name,
  dependencies: [urnOf(budget)],
});
const alerts = [budget, rule("early"), rule("late")];
const grant = (statement: unknown, after: readonly ResourceUnderTest[]): ResourceUnderTest => ({
  type: "oci:Identity/policy:Policy",
  name: "access",
  props: { statements: ["allow group payments-dev to read buckets in compartment payments", statement] },
  dependencies: after.map(urnOf),
});
const CHAT = "allow group payments-dev to use generative-ai-chat in compartment payments";
const blame = (...messages: readonly string[]) => ({
  kind: "violation",
  messages: messages.map((words) => `"access" grants the use of models${words}`),
  on: messages.map(() => urnOf(grant(CHAT, []))),
});

describe("grants-wait-for-budget-alerts", () => {
  it("accepts a grant that waits for the budget and every alert", async () => {
    expect(await runStackPolicy(policy, [...alerts, grant(CHAT, alerts)])).toEqual({ kind: "pass" });
  });

  it("accepts a grant that waits for what waits for them", async () => {
    const group = { type: "oci:Identity/group:Group", name: "group", dependencies: alerts.map(urnOf) };
    expect(await runStackPolicy(policy, [...alerts, group, grant(CHAT, [group])])).toEqual({ kind: "pass" });
  });

  it.each([
    CHAT,
    "allow group payments-dev to manage generative-ai-family in compartment payments",
    "Allow any-user to USE all-resources in compartment payments where request.principal.id = 'x'",
    "allow group payments-dev to {GENERATIVE_AI_CHAT} in compartment payments",
    "this is no statement",
  ])("rejects, without waiting, %s", async (statement) => {
    expect(await runStackPolicy(policy, [...alerts, grant(statement, [])])).toEqual(
      blame(" without waiting for budget, early, late."),
    );
  });

  it("rejects a grant that misses one alert", async () => {
    expect(await runStackPolicy(policy, [...alerts, grant(CHAT, [rule("early")])])).toEqual(
      blame(" without waiting for late."),
    );
  });

  it("rejects a grant where no alert exists", async () => {
    expect(await runStackPolicy(policy, [budget, grant(CHAT, [budget])])).toEqual(
      blame(", and no budget alert exists."),
    );
  });

  it.each([
    "allow group payments-dev to use generative-ai-project in compartment payments",
    "allow group payments-dev to read generative-ai-chat in compartment payments",
    "allow service objectstorage-us-chicago-1 to use keys in compartment payments",
  ])("lets what costs nothing be granted at any time: %s", async (statement) => {
    expect(await runStackPolicy(policy, [...alerts, grant(statement, [])])).toEqual({
      kind: "not-applicable",
      reason: "No policy of the stack grants the use of models.",
    });
  });

  it("reports an UNKNOWN statement as not checked, and what is wrong elsewhere first", async () => {
    const unseen = { ...grant(UNKNOWN, []), name: "unseen" };
    const detail = "Could not see `statements.1` before it is created.";
    expect(await runStackPolicy(policy, [...alerts, unseen])).toEqual({ kind: "unknown-in-preview", detail });
    expect(await runStackPolicy(policy, [...alerts, unseen, grant(CHAT, [rule("early")])])).toEqual({
      ...blame(" without waiting for late."),
      unseen: detail,
    });
  });

  it("does not apply to a shared stack, which grants to no team", async () => {
    expect(await runStackPolicy(policy, [{ ...grant(CHAT, []), stack: "shared-dev" }])).toEqual({
      kind: "not-applicable",
      reason: "The stack belongs to no team.",
    });
  });
});
