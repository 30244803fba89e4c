import { without, type Mutation } from "../../../mutation.ts";

export const mutations: readonly Mutation[] = [
  {
    what: "the budget is left out",
    stack: "payments-prod",
    change: without({ type: "oci:Budget/budget:Budget" }),
    fails: ["team-compartments-have-a-budget"],
  },
];
