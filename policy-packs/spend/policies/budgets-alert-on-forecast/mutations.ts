import { withInputs, type Mutation } from "../../../mutation.ts";

export const mutations: readonly Mutation[] = [
  {
    what: "the forecast alerts at twice the budget",
    stack: "payments-prod",
    change: withInputs(
      { type: "oci:Budget/rule:Rule", name: "payments-prod-budget-forecast-100" },
      { threshold: 200 },
    ),
    fails: ["budgets-alert-on-forecast"],
  },
];
