import { withInputs, type Mutation } from "../../../mutation.ts";

export const mutations: readonly Mutation[] = [
  {
    what: "a compartment of production hands down development's name",
    stack: "claims-prod",
    change: withInputs(
      { type: "oci:Identity/tagDefault:TagDefault", name: "claims-prod-team" },
      { value: "dev" },
    ),
    fails: ["compartments-hand-down-their-tags", "tag-defaults-name-own-environment"],
  },
];
