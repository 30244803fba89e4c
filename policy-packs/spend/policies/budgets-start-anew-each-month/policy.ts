import { Budget } from "@pulumi/oci/budget/index.js";
import { validateResourceOfType } from "@pulumi/policy";
import type { ResourceValidationArgs } from "@pulumi/policy";
import type { ResourcePolicy } from "../../../binding.ts";
import { satisfies } from "../../../requirements.ts";

/**
 * A budget for a single period stops alerting when that ends, and an invoice's period is not the month that documents
 * state amounts for.
 *
 * @see OCI Budgets API, `processingPeriodType`: MONTH where nothing is said
 */
export const budgetsStartAnewEachMonth: ResourcePolicy = {
  name: "budgets-start-anew-each-month",
  description: "A budget counts one calendar month and starts anew with the next.",
  severity: "medium",
  framework: satisfies("CO-2"),
  remediationSteps:
    "State the amount of one month as monthlyBudget in stacks/teams/<team>.yaml, and set the period nowhere else.",
  validateResource: validateResourceOfType(
    Budget,
    (budget, args: ResourceValidationArgs, reportViolation) => {
      const period = budget.processingPeriodType ?? "";
      if (budget.resetPeriod !== "MONTHLY")
        reportViolation(`Budget "${args.name}" does not start anew each month.`);
      if (period !== "" && period !== "MONTH")
        reportViolation(`The period of budget "${args.name}" is no calendar month.`);
    },
  ),
};
