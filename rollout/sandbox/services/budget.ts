import type { models } from "oci-budget";
import type { Body } from "../body.ts";
import { modelled } from "../modelled.ts";
import { Refusal } from "../refusal.ts";
import type { Service } from "../service.ts";

/** Budgets aimed at the same compartment or tag value are one too many. */
function hasTarget(body: Body, targets: unknown): boolean {
  return JSON.stringify(body["targets"]) === JSON.stringify(targets);
}

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
      refuses: (sent, others) =>
        others.some(({ body }) => hasTarget(body, sent["targets"]))
          ? new Refusal(409, "Conflict", `There is a budget for ${JSON.stringify(sent["targets"])}.`)
          : undefined,
    }),
    modelled<models.CreateAlertRuleDetails, models.AlertRule>({
      kind: "budgetalertrule",
      collection: "/budgets/:budgetId/alertRules",
      within: "budget",
      state: "ACTIVE",
      adds: () => ({ version: 1 }),
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
