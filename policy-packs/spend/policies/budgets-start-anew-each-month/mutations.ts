import { withInputs, type Mutation } from "../../../mutation.ts";

export const mutations: readonly Mutation[] = [
  {
    what: "a budget is for one period and then ends",
    stack: "payments-prod",
    change: withInputs({ type: "oci:Budget/budget:Budget" }, { processingPeriodType: "SINGLE_USE" }),
    fails: ["budgets-start-anew-each-month"],
  },
];
