import { withInputs, type Mutation } from "../../../mutation.ts";

export const mutations: readonly Mutation[] = [
  {
    what: "a budget measures a tag instead of the compartment",
    stack: "payments-prod",
    change: withInputs({ type: "oci:Budget/budget:Budget" }, { targetType: "TAG" }),
    fails: ["budgets-measure-one-compartment", "budgets-watch-own-compartment"],
  },
];
