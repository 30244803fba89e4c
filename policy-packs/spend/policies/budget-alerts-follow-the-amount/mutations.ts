import { withInputs, type Mutation } from "../../../mutation.ts";

export const mutations: readonly Mutation[] = [
  {
    what: "an alert has an absolute threshold",
    stack: "payments-prod",
    change: withInputs(
      { type: "oci:Budget/rule:Rule", name: "payments-prod-budget-actual-50" },
      { thresholdType: "ABSOLUTE", threshold: 1000 },
    ),
    fails: ["budget-alerts-follow-the-amount"],
  },
];
