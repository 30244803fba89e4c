import { without, type Mutation } from "../../../mutation.ts";

export const mutations: readonly Mutation[] = [
  {
    what: "nobody hears when the budget is spent",
    stack: "payments-prod",
    change: without({ type: "oci:Budget/rule:Rule", name: "payments-prod-budget-actual-100" }),
    fails: ["actual-alerts-leave-time-to-act"],
  },
];
