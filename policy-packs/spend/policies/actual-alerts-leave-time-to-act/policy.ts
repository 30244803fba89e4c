import type { StackValidationArgs } from "@pulumi/policy";
import type { StackPolicy } from "../../../binding.ts";
import { satisfies } from "../../../requirements.ts";
import { unknownLast } from "../../../unknown-last.ts";
import { alertRulesByBudget, NOT_OF_A_TEAM, teamStackOf } from "../../team-budgets.ts";

/** Percent of a budget by which somebody must have heard: OCI looks about daily, and people answer later still. */
const EARLY = 80;
const SPENT = 100;

/** Alerts that only say that the money is gone come too late to do anything. */
export const actualAlertsLeaveTimeToAct: StackPolicy = {
  name: "actual-alerts-leave-time-to-act",
  description: `A team's budget alerts on actual spend at ${EARLY} % or earlier, and again when it is spent.`,
  severity: "high",
  framework: satisfies("CO-2", "CO-4"),
  remediationSteps: `Write at least one percent up to ${EARLY} and the percent ${SPENT} under environments.<environment>.alerts.percents in stacks/teams/<team>.yaml.`,
  validateStack: (args: StackValidationArgs, reportViolation) => {
    if (teamStackOf(args.resources[0]?.urn) === undefined) args.notApplicable(NOT_OF_A_TEAM);
    const budgets = alertRulesByBudget(args.resources);
    if (budgets.size === 0) args.notApplicable("The stack holds no budget.");
    unknownLast(budgets, ([{ name, urn }, rules]) => {
      const percents = rules
        .filter(({ props }) => props["type"] === "ACTUAL" && props["thresholdType"] === "PERCENTAGE")
        .map(({ props }): unknown => props["threshold"])
        .filter((threshold) => typeof threshold === "number");
      if (!percents.some((percent) => percent <= EARLY))
        reportViolation(`Budget "${name}" has no alert at ${EARLY} % of it or earlier.`, urn);
      if (!percents.includes(SPENT))
        reportViolation(`Budget "${name}" has no alert at ${SPENT} % of it.`, urn);
    });
  },
};
