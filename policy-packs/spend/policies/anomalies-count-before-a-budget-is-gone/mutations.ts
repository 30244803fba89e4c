import { withInputs, type Mutation } from "../../../mutation.ts";

export const mutations: readonly Mutation[] = [
  {
    what: "a day may cost ten times what was expected",
    stack: "tenancy",
    change: withInputs(
      { type: "oci:Budget/costAnomalyMonitor:CostAnomalyMonitor" },
      {
        costAlertSubscriptionMap: {
          operator: "AND",
          thresholdAbsoluteValue: 100,
          thresholdRelativePercent: 900,
        },
      },
    ),
    fails: ["anomalies-count-before-a-budget-is-gone"],
  },
];
