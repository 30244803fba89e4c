import { describe, expect, it } from "vitest";
import { runPolicy, UNKNOWN } from "../../../../test/harness/run-policy.ts";
import { budgetAlertsSayWhoSpends as policy } from "./policy.ts";

const rule = (message: unknown, costCenter: unknown = "CC-1042", stack = "payments-dev") => ({
  stack,
  type: "oci:Budget/rule:Rule",
  name: "rule",
  props: { message, definedTags: { "Rollout.CostCenter": costCenter } },
});

describe("budget-alerts-say-who-spends", () => {
  it.each([
    ["a sentence", rule("Team payments in dev has spent 80 % (cost center CC-1042).")],
    ["names of several words", rule("card-fraud, dev: CC-1042.", "CC-1042", "card-fraud-dev")],
    ["the longest message that OCI takes", rule("payments dev CC-1042 ".padEnd(1000, "."))],
  ])("accepts %s", async (_label, resource) => {
    expect(await runPolicy(policy, resource)).toEqual({ kind: "pass" });
  });

  it.each([
    ["nothing", rule(""), "does not name team, environment, cost center."],
    ["null", rule(null), "does not name team, environment, cost center."],
    ["another team", rule("payments-eu in dev, CC-1042"), "does not name team."],
    ["part of a word", rule("payments in development, CC-1042"), "does not name environment."],
    ["another cost center", rule("payments in dev, CC-10421"), "does not name cost center."],
    [
      "more than OCI takes",
      rule("payments dev CC-1042 ".padEnd(1001, ".")),
      "has 1001 characters; OCI takes 1000.",
    ],
  ])("rejects %s", async (_label, resource, wrong) => {
    expect(await runPolicy(policy, resource)).toEqual({
      kind: "violation",
      messages: [`The message of alert "rule" ${wrong}`],
    });
  });

  it.each([
    ["no tags", {}],
    ["no such tag", { definedTags: {} }],
  ])("leaves %s to the tagging pack", async (_label, tags) => {
    const props = { message: "payments in dev", ...tags };
    expect(await runPolicy(policy, { ...rule(""), props })).toEqual({ kind: "pass" });
  });

  it.each([
    [rule(UNKNOWN), "message"],
    [rule("payments in dev", UNKNOWN), "definedTags.Rollout.CostCenter"],
  ])("reports what is UNKNOWN as not checked", async (resource, path) => {
    expect(await runPolicy(policy, resource)).toEqual({
      kind: "unknown-in-preview",
      detail: `Could not see \`${path}\` before it is created.`,
    });
  });

  it("does not apply to a stack of no team", async () => {
    expect(await runPolicy(policy, rule("", "CC-1", "shared-dev"))).toEqual({
      kind: "not-applicable",
      reason: "The stack belongs to no team.",
    });
  });

  it("does not look at budgets", async () => {
    expect((await runPolicy(policy, { type: "oci:Budget/budget:Budget" })).kind).toBe("not-applicable");
  });
});
