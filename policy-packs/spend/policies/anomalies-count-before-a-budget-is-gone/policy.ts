import { CostAnomalyMonitor } from "@pulumi/oci/budget/index.js";
import { validateResourceOfType } from "@pulumi/policy";
import type { ResourceValidationArgs } from "@pulumi/policy";
import type { ResourcePolicy } from "../../../binding.ts";
import { satisfies } from "../../../requirements.ts";
import { asksFor, factsOf } from "../../../stack-facts.ts";

/** Percent above the forecast of a day. Twice what was expected is no anomaly to wait for. */
const MOST_PERCENT = 100;

/** Where both thresholds count, the larger one decides: neither may be beyond what a team could spend. */
export const anomaliesCountBeforeABudgetIsGone: ResourcePolicy = {
  name: "anomalies-count-before-a-budget-is-gone",
  description: "An anomaly is told before it has used up what one team may spend in a month.",
  severity: "medium",
  framework: satisfies("CO-4"),
  remediationSteps: `Write spendReview.anomalyPercent from 1 to ${MOST_PERCENT} in stacks/tenancy.yaml, and spendReview.anomalyAmount up to the highest budgetCeiling there.`,
  configSchema: asksFor("budgetCeiling"),
  validateResource: validateResourceOfType(
    CostAnomalyMonitor,
    (monitor, args: ResourceValidationArgs, reportViolation) => {
      const facts = factsOf(args, reportViolation, "budgetCeiling");
      if (facts === undefined) return;
      const percent = monitor.costAlertSubscriptionMap?.thresholdRelativePercent ?? 0;
      const amount = monitor.costAlertSubscriptionMap?.thresholdAbsoluteValue ?? 0;
      if (percent === 0 && amount === 0) reportViolation(`Monitor "${args.name}" has no threshold.`);
      if (percent < 0 || percent > MOST_PERCENT)
        reportViolation(
          `Monitor "${args.name}" tells of days ${percent} % above the forecast; at most are ${MOST_PERCENT}.`,
        );
      if (amount < 0 || amount > facts.budgetCeiling)
        reportViolation(
          `Monitor "${args.name}" tells of ${amount} above the forecast; a team's budget may be ${facts.budgetCeiling}.`,
        );
    },
  ),
};
