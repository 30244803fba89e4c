import type { PolicyPackDefinition } from "../binding.ts";
import { actualAlertsLeaveTimeToAct } from "./policies/actual-alerts-leave-time-to-act/policy.ts";
import { anomaliesAreWatchedInEveryEnvironment } from "./policies/anomalies-are-watched-in-every-environment/policy.ts";
import { anomaliesCountBeforeABudgetIsGone } from "./policies/anomalies-count-before-a-budget-is-gone/policy.ts";
import { anomaliesReachFinance } from "./policies/anomalies-reach-finance/policy.ts";
import { budgetAlertsFollowTheAmount } from "./policies/budget-alerts-follow-the-amount/policy.ts";
import { budgetAlertsReachFinance } from "./policies/budget-alerts-reach-finance/policy.ts";
import { budgetAlertsReachTheTeam } from "./policies/budget-alerts-reach-the-team/policy.ts";
import { budgetAlertsSayWhoSpends } from "./policies/budget-alerts-say-who-spends/policy.ts";
import { budgetAmountsAreApproved } from "./policies/budget-amounts-are-approved/policy.ts";
import { budgetsAlertOnForecast } from "./policies/budgets-alert-on-forecast/policy.ts";
import { budgetsMeasureOneCompartment } from "./policies/budgets-measure-one-compartment/policy.ts";
import { budgetsStartAnewEachMonth } from "./policies/budgets-start-anew-each-month/policy.ts";
import { environmentsWithholdCostlyLimits } from "./policies/environments-withhold-costly-limits/policy.ts";
import { financeHearsOfBudgetAlerts } from "./policies/finance-hears-of-budget-alerts/policy.ts";
import { grantsWaitForBudgetAlerts } from "./policies/grants-wait-for-budget-alerts/policy.ts";
import { nothingRunsByTheHour } from "./policies/nothing-runs-by-the-hour/policy.ts";
import { teamCompartmentsHaveABudget } from "./policies/team-compartments-have-a-budget/policy.ts";
import { teamQuotasLimitEndpoints } from "./policies/team-quotas-limit-endpoints/policy.ts";
import { usageIsReportedWeekly } from "./policies/usage-is-reported-weekly/policy.ts";
import { weeklyReportTellsCostCenters } from "./policies/weekly-report-tells-cost-centers/policy.ts";

/** Nobody spends before somebody is told of it (CO-2, CO-3, CO-4, RO-4). */
export const SPEND: PolicyPackDefinition = {
  name: "spend",
  bindings: [
    { policy: teamCompartmentsHaveABudget, levels: { development: "mandatory", production: "mandatory" } },
    { policy: budgetsMeasureOneCompartment, levels: { development: "mandatory", production: "mandatory" } },
    { policy: budgetAmountsAreApproved, levels: { development: "mandatory", production: "mandatory" } },
    { policy: budgetsStartAnewEachMonth, levels: { development: "mandatory", production: "mandatory" } },
    { policy: actualAlertsLeaveTimeToAct, levels: { development: "mandatory", production: "mandatory" } },
    { policy: budgetsAlertOnForecast, levels: { development: "mandatory", production: "mandatory" } },
    { policy: budgetAlertsReachFinance, levels: { development: "mandatory", production: "mandatory" } },
    { policy: budgetAlertsReachTheTeam, levels: { development: "mandatory", production: "mandatory" } },
    { policy: budgetAlertsFollowTheAmount, levels: { development: "mandatory", production: "mandatory" } },
    // Finance still hears of development's spend; it only has to look up who answers for it.
    { policy: budgetAlertsSayWhoSpends, levels: { development: "advisory", production: "mandatory" } },
    { policy: grantsWaitForBudgetAlerts, levels: { development: "mandatory", production: "mandatory" } },
    { policy: teamQuotasLimitEndpoints, levels: { development: "mandatory", production: "mandatory" } },
    {
      policy: environmentsWithholdCostlyLimits,
      levels: { development: "mandatory", production: "mandatory" },
    },
    {
      policy: anomaliesAreWatchedInEveryEnvironment,
      levels: { development: "mandatory", production: "mandatory" },
    },
    { policy: anomaliesReachFinance, levels: { development: "mandatory", production: "mandatory" } },
    {
      policy: anomaliesCountBeforeABudgetIsGone,
      levels: { development: "mandatory", production: "mandatory" },
    },
    { policy: usageIsReportedWeekly, levels: { development: "mandatory", production: "mandatory" } },
    { policy: weeklyReportTellsCostCenters, levels: { development: "mandatory", production: "mandatory" } },
    { policy: financeHearsOfBudgetAlerts, levels: { development: "mandatory", production: "mandatory" } },
    { policy: nothingRunsByTheHour, levels: { development: "mandatory", production: "mandatory" } },
  ],
};
