import { describe, expect, it } from "vitest";
import {
  runStackPolicy,
  UNKNOWN,
  urnOf,
  type ResourceUnderTest,
} from "../../../../test/harness/run-policy.ts";
import { teamCompartmentsHaveABudget as policy } from "./policy.ts";

const compartment: ResourceUnderTest = {
  type: "oci:Identity/compartment:Compartment",
  name: "payments",
  props: { name: "payments" },
};
const budgetOf = (targets: readonly string[]): ResourceUnderTest => ({
  type: "oci:Budget/budget:Budget",
  name: "budget",
  props: { targets: [UNKNOWN] },
  propertyDependencies: { targets },
});

describe("team-compartments-have-a-budget", () => {
  it("accepts a compartment that a budget targets, while its id is UNKNOWN", async () => {
    expect(await runStackPolicy(policy, [compartment, budgetOf([urnOf(compartment)])])).toEqual({
      kind: "pass",
    });
  });

  it.each([
    ["no budget", []],
    ["a budget of another compartment", [budgetOf([])]],
    ["a budget that only lies in the compartment", [{ ...budgetOf([]), dependencies: [urnOf(compartment)] }]],
    ["something else that targets it", [{ ...budgetOf([urnOf(compartment)]), type: "oci:Budget/rule:Rule" }]],
  ])("rejects %s", async (_label, others) => {
    expect(await runStackPolicy(policy, [compartment, ...others])).toEqual({
      kind: "violation",
      messages: ['No budget measures what compartment "payments" spends.'],
      on: [urnOf(compartment)],
    });
  });

  it("blames every compartment that no budget targets", async () => {
    const other = { ...compartment, name: "second" };
    const resources = [compartment, other, budgetOf([urnOf(compartment)])];
    expect(await runStackPolicy(policy, resources)).toMatchObject({ kind: "violation", on: [urnOf(other)] });
  });

  it.each(["tenancy", "shared-dev", "sandbox"])("does not apply to stack %s", async (stack) => {
    expect(await runStackPolicy(policy, [{ ...compartment, stack }])).toEqual({
      kind: "not-applicable",
      reason: "The stack belongs to no team.",
    });
  });

  it("does not apply where no compartment is made", async () => {
    expect(await runStackPolicy(policy, [budgetOf([])])).toEqual({
      kind: "not-applicable",
      reason: "The stack makes no compartment.",
    });
  });
});
