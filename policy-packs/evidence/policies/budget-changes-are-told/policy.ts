import type { StackValidationArgs } from "@pulumi/policy";
import type { StackPolicy } from "../../../binding.ts";
import { satisfies } from "../../../requirements.ts";
import { isTenancyStack, NOT_THE_TENANCYS } from "../../../tenancy-stack.ts";
import { reportUntold } from "../../told-events.ts";

/** Source: OCI Events, event types of Budgets. */
export const BUDGETS: readonly string[] = [
  "updatebudget",
  "deletebudget",
  "updatealertrule",
  "deletealertrule",
].map((change) => `com.oraclecloud.budgets.${change}`);

export const budgetChangesAreTold: StackPolicy = {
  name: "budget-changes-are-told",
  description: "Somebody is told of every budget and alert that is changed or deleted.",
  severity: "high",
  framework: satisfies("CO-2", "CO-4"),

  remediationSteps:
    "List addresses under contacts of stacks/tenancy.yaml and run rollout up tenancy, which makes rules, topics and subscriptions.",

  validateStack: (args: StackValidationArgs, reportViolation) => {
    if (!isTenancyStack(args)) args.notApplicable(NOT_THE_TENANCYS);
    reportUntold(args.resources, BUDGETS, reportViolation);
  },
};
