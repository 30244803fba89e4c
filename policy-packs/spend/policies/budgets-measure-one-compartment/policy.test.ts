import { describe, expect, it } from "vitest";
import { runPolicy, UNKNOWN } from "../../../../test/harness/run-policy.ts";
import { budgetsMeasureOneCompartment as policy } from "./policy.ts";

const budget = (props: Readonly<Record<string, unknown>>) => ({
  type: "oci:Budget/budget:Budget",
  name: "budget",
  props,
});

describe("budgets-measure-one-compartment", () => {
  it.each([
    ["known", "ocid1.compartment.oc1..p"],
    ["not known yet", UNKNOWN],
  ])("accepts one compartment whose id is %s", async (_label, id) => {
    expect(await runPolicy(policy, budget({ targetType: "COMPARTMENT", targets: [id] }))).toEqual({
      kind: "pass",
    });
  });

  it.each([
    ["no target", { targetType: "COMPARTMENT", targets: [] }, 'Budget "budget" has 0 targets, not one.'],
    ["targets that are missing", { targetType: "COMPARTMENT" }, 'Budget "budget" has 0 targets, not one.'],
    [
      "two targets",
      { targetType: "COMPARTMENT", targets: ["a", "b"] },
      'Budget "budget" has 2 targets, not one.',
    ],
    ["a tag", { targetType: "TAG", targets: ["a"] }, 'The target of budget "budget" is no compartment.'],
    ["no type of target", { targets: ["a"] }, 'The target of budget "budget" is no compartment.'],
  ])("rejects %s", async (_label, props, message) => {
    expect(await runPolicy(policy, budget(props))).toEqual({ kind: "violation", messages: [message] });
  });

  it.each([
    [{ targetType: UNKNOWN, targets: ["a"] }, "targetType"],
    [{ targetType: "COMPARTMENT", targets: UNKNOWN }, "targets"],
  ])("reports %o as not checked", async (props, path) => {
    expect(await runPolicy(policy, budget(props))).toEqual({
      kind: "unknown-in-preview",
      detail: `Could not see \`${path}\` before it is created.`,
    });
  });

  it("does not look at a budget's rules", async () => {
    expect(await runPolicy(policy, { type: "oci:Budget/rule:Rule" })).toEqual({
      kind: "not-applicable",
      reason: "Policy only applies to resources of type 'oci:Budget/budget:Budget'",
    });
  });
});
