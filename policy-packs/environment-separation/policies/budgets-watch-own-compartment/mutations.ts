import { all, withInputs, withOrigin, type Mutation } from "../../../mutation.ts";

const budget = { type: "oci:Budget/budget:Budget" };

export const mutations: readonly Mutation[] = [
  {
    what: "a budget of production watches a compartment that somebody wrote down",
    stack: "claims-prod",
    change: all(
      withOrigin(budget, "targets", []),
      withInputs(budget, { targets: ["ocid1.compartment.oc1..dev"] }),
    ),
    fails: ["budgets-watch-own-compartment", "team-compartments-have-a-budget"],
  },
];
