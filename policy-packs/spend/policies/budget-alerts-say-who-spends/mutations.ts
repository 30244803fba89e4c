import { withInputs, type Mutation } from "../../../mutation.ts";

export const mutations: readonly Mutation[] = [
  {
    what: "an alert says no more than that it went off",
    stack: "payments-prod",
    change: withInputs(
      { type: "oci:Budget/rule:Rule", name: "payments-prod-budget-actual-50" },
      { message: "Budget alert." },
    ),
    fails: ["budget-alerts-say-who-spends"],
  },
];
