import { withInputs, type Mutation } from "../../../mutation.ts";

export const mutations: readonly Mutation[] = [
  {
    what: "a quota of development limits the same team's production",
    stack: "claims-dev",
    change: withInputs(
      { type: "oci:Limits/quota:Quota" },
      { statements: ["zero generative-ai quota private-endpoint-count in compartment ai:prod:claims"] },
    ),
    fails: ["quotas-limit-own-compartments", "team-quotas-limit-endpoints"],
  },
];
