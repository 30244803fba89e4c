import { Budget } from "@pulumi/oci/budget/index.js";
import { validateResourceOfType } from "@pulumi/policy";
import type { ResourceValidationArgs } from "@pulumi/policy";
import type { ResourcePolicy } from "../../../binding.ts";
import { environmentStackOf, NOT_OF_AN_ENVIRONMENT } from "../../../environment-stack.ts";
import { satisfies } from "../../../requirements.ts";
import { asksFor, factsOf } from "../../../stack-facts.ts";

/** Nobody gives oneself a larger budget: the ceiling is the platform team's. Also catches a budget changed by hand. */
export const budgetAmountsAreApproved: ResourcePolicy = {
  name: "budget-amounts-are-approved",
  description: "A budget's amount is above zero and within what the tenancy lets one team spend there.",
  severity: "high",
  framework: satisfies("CO-2", "CO-4"),
  remediationSteps:
    "Lower monthlyBudget of the environment in stacks/teams/<team>.yaml, or have budgetCeiling of the environment raised in stacks/tenancy.yaml.",
  configSchema: asksFor("budgetCeiling"),
  validateResource: validateResourceOfType(
    Budget,
    (budget, args: ResourceValidationArgs, reportViolation) => {
      if (environmentStackOf(args.urn) === undefined) args.notApplicable(NOT_OF_AN_ENVIRONMENT);
      const facts = factsOf(args, reportViolation, "budgetCeiling");
      if (facts === undefined) return;
      const { amount } = budget;
      if (!(amount > 0)) reportViolation(`The amount of budget "${args.name}" is not above zero.`);
      if (amount > facts.budgetCeiling) {
        reportViolation(
          `The amount of budget "${args.name}" is ${amount}, more than the ceiling of ${facts.budgetCeiling}.`,
        );
      }
    },
  ),
};
