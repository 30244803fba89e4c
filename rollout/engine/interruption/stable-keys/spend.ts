import { listed, type StableKey } from "./stable-key.ts";

/** Budgets and usage reports. */
export const spend: Readonly<Record<string, StableKey>> = {
  // By what it is aimed at, not by its name: a compartment's spend is to be measured by one budget.
  "oci:Budget/budget:Budget": listed(
    "oci:Budget/getBudgets:getBudgets",
    "budgets",
    ["compartmentId"],
    ["targetType", "targets"],
  ),
  "oci:Budget/rule:Rule": listed(
    "oci:Budget/getAlertRules:getAlertRules",
    "alertRules",
    ["budgetId", "displayName"],
    ["budgetId", "displayName"],
  ),
  "oci:Budget/costAlertSubscription:CostAlertSubscription": listed(
    "oci:Budget/getCostAlertSubscriptions:getCostAlertSubscriptions",
    "costAlertSubscriptionCollections.items",
    ["compartmentId", "name"],
    ["name"],
  ),
  "oci:Budget/costAnomalyMonitor:CostAnomalyMonitor": listed(
    "oci:Budget/getCostAnomalyMonitors:getCostAnomalyMonitors",
    "costAnomalyMonitorCollections.items",
    ["compartmentId", "name"],
    ["name"],
  ),
  "oci:MeteringComputation/query:Query": listed(
    "oci:MeteringComputation/getQueries:getQueries",
    "queryCollections.items",
    ["compartmentId"],
    { "queryDefinitions.displayName": "queryDefinition.displayName" },
  ),
  "oci:MeteringComputation/schedule:Schedule": listed(
    "oci:MeteringComputation/getSchedules:getSchedules",
    "scheduleCollections.items",
    ["compartmentId", "name"],
    ["name"],
  ),
};
