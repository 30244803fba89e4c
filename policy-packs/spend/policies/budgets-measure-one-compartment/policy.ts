import { Budget } from "@pulumi/oci/budget/index.js";
import { validateResourceOfType } from "@pulumi/policy";
import type { ResourceValidationArgs } from "@pulumi/policy";
import type { ResourcePolicy } from "../../../binding.ts";
import { satisfies } from "../../../requirements.ts";

/** A budget by tag misses what carries no tag, and a compartment counts whatever is made in it. */
export const budgetsMeasureOneCompartment: ResourcePolicy = {
  name: "budgets-measure-one-compartment",
  description: "A budget measures exactly one compartment, with everything in it.",
  severity: "high",
  framework: satisfies("CO-2"),
  remediationSteps:
    "Declare monthlyBudget for the environment in stacks/teams/<team>.yaml and nowhere else: the budget made of it targets the team's compartment.",
  validateResource: validateResourceOfType(
    Budget,
    (budget, args: ResourceValidationArgs, reportViolation) => {
      // The ids themselves are unknown before the compartment exists; how many there are is known.
      const targets = budget.targets?.length ?? 0;
      if (targets !== 1) reportViolation(`Budget "${args.name}" has ${targets} targets, not one.`);
      if (budget.targetType !== "COMPARTMENT")
        reportViolation(`The target of budget "${args.name}" is no compartment.`);
    },
  ),
};
