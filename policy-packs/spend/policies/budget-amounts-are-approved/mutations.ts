import { withInputs, type Mutation } from "../../../mutation.ts";

export const mutations: readonly Mutation[] = [
  {
    what: "a budget is raised beyond the environment's ceiling",
    stack: "payments-prod",
    change: withInputs({ type: "oci:Budget/budget:Budget" }, { amount: 10_001 }),
    fails: ["budget-amounts-are-approved"],
  },
  {
    what: "a budget is nothing",
    stack: "payments-dev",
    change: withInputs({ type: "oci:Budget/budget:Budget" }, { amount: 0 }),
    fails: ["budget-amounts-are-approved"],
  },
];
