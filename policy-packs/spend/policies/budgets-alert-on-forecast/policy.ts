import type { StackValidationArgs } from "@pulumi/policy";
import type { StackPolicy } from "../../../binding.ts";
import { satisfies } from "../../../requirements.ts";
import { unknownLast } from "../../../unknown-last.ts";
import { alertRulesByBudget, NOT_OF_A_TEAM, teamStackOf } from "../../team-budgets.ts";

/** A forecast above the whole budget would say of an overrun only once it is a large one. */
const LATEST = 100;

/** The forecast is what tells in the first week that the month will not do. */
export const budgetsAlertOnForecast: StackPolicy = {
  name: "budgets-alert-on-forecast",
  description: "A team's budget alerts when the month is forecast to use it up.",
  severity: "high",
  framework: satisfies("CO-2", "CO-4"),
  remediationSteps: `Write a percent up to ${LATEST} under environments.<environment>.alerts.forecastPercents in stacks/teams/<team>.yaml.`,
  validateStack: (args: StackValidationArgs, reportViolation) => {
    if (teamStackOf(args.resources[0]?.urn) === undefined) args.notApplicable(NOT_OF_A_TEAM);
    const budgets = alertRulesByBudget(args.resources);
    if (budgets.size === 0) args.notApplicable("The stack holds no budget.");
    unknownLast(budgets, ([{ name, urn }, rules]) => {
      const inTime = rules.some(
        ({ props }) =>
          props["type"] === "FORECAST" &&
          props["thresholdType"] === "PERCENTAGE" &&
          props["threshold"] <= LATEST,
      );
      if (!inTime)
        reportViolation(`Budget "${name}" has no alert on a forecast of ${LATEST} % or less.`, urn);
    });
  },
};
