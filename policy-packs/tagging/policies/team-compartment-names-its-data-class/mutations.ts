import { withTag, type Mutation } from "../../../mutation.ts";

export const mutations: readonly Mutation[] = [
  {
    what: "a team's compartment names no data class",
    stack: "payments-prod",
    change: withTag({ type: "oci:Identity/compartment:Compartment" }, "DataClass", undefined),
    fails: ["data-class-is-the-compartments", "team-compartment-names-its-data-class"],
  },
];
