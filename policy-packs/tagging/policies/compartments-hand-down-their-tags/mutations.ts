import { without, type Mutation } from "../../../mutation.ts";

export const mutations: readonly Mutation[] = [
  {
    what: "a team's compartment no longer hands down its cost center",
    stack: "payments-dev",
    change: without({ type: "oci:Identity/tagDefault:TagDefault", name: "payments-dev-costcenter" }),
    fails: ["compartments-hand-down-their-tags"],
  },
];
