import { Rule } from "@pulumi/oci/budget/index.js";
import { validateResourceOfType } from "@pulumi/policy";
import type { ResourceValidationArgs } from "@pulumi/policy";
import type { ResourcePolicy } from "../../../binding.ts";
import { satisfies } from "../../../requirements.ts";

/** Percents that documents may state. Above 100 an alert says how far the budget is overrun. */
const MOST = 1000;

/** An absolute threshold stays where it is when the amount changes, and from then on means something else. */
export const budgetAlertsFollowTheAmount: ResourcePolicy = {
  name: "budget-alerts-follow-the-amount",
  description: `An alert's threshold is a percentage of its budget, from 1 to ${MOST}.`,
  severity: "medium",
  framework: satisfies("CO-2"),
  remediationSteps:
    "State thresholds as percents and forecastPercents under environments.<environment>.alerts in stacks/teams/<team>.yaml.",
  validateResource: validateResourceOfType(Rule, (rule, args: ResourceValidationArgs, reportViolation) => {
    if (rule.thresholdType !== "PERCENTAGE")
      reportViolation(`The threshold of alert "${args.name}" is no percentage of its budget.`);
    else if (!(rule.threshold >= 1 && rule.threshold <= MOST))
      reportViolation(`The threshold of alert "${args.name}" is not between 1 and ${MOST} %.`);
  }),
};
