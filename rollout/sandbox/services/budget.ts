import type { models } from "oci-budget";
import { modelled } from "../modelled.ts";
import type { Service } from "../service.ts";
import {
  amountIsPositive,
  hasOneTarget,
  liesInRoot,
  messageIsShort,
  nameIsWellFormed,
  recipientsAreAddresses,
  targetIsFree,
  thresholdIsInRange,
} from "./budget-checks.ts";
import { firstRefusal } from "./first-refusal.ts";

/**
 * OCI Budgets API.
 *
 * Without `alertRuleCount`, and with no `costAnomalyMonitors`: OCI changes them with every rule and monitor, which a
 * refresh then shows as a change of the budget or subscription. What a budget's targets spent is there once there is
 * usage to compute it from.
 */
export const budget: Service = {
  name: "budget",
  hosts: /^usage$/,
  version: "/20190111",
  isGlobal: true,
  routes: (routes, { watch }) => {
    routes.use(async (_call, next) => {
      watch?.look();
      await next();
    });
  },
  kinds: [
    modelled<models.CreateBudgetDetails, models.Budget>({
      kind: "budget",
      collection: "/budgets",
      state: "ACTIVE",
      adds: () => ({ processingPeriodType: "MONTH", budgetProcessingPeriodStartOffset: 1, version: 1 }),
      refuses: firstRefusal(liesInRoot, hasOneTarget, targetIsFree, amountIsPositive, nameIsWellFormed),
    }),
    modelled<models.CreateAlertRuleDetails, models.AlertRule>({
      kind: "budgetalertrule",
      collection: "/budgets/:budgetId/alertRules",
      within: "budget",
      state: "ACTIVE",
      adds: () => ({ version: 1 }),
      refuses: firstRefusal(thresholdIsInRange, messageIsShort, recipientsAreAddresses),
    }),
    modelled<models.CreateCostAnomalyMonitorDetails, models.CostAnomalyMonitor>({
      kind: "costanomalymonitor",
      collection: "/costAnomalyMonitors",
      nameField: "name",
      state: "ACTIVE",
      deletedState: "DELETED",
      listsAs: "items",
      adds: (_draft, { world }) => ({ type: "CUSTOM", timeUpdated: world.now().toISOString() }),
    }),
    modelled<models.CreateCostAlertSubscriptionDetails, models.CostAlertSubscription>({
      kind: "costalertsubscription",
      collection: "/costAlertSubscriptions",
      nameField: "name",
      state: "ACTIVE",
      listsAs: "items",
      adds: (_draft, { world }) => ({ costAnomalyMonitors: [], timeUpdated: world.now().toISOString() }),
    }),
  ],
};
