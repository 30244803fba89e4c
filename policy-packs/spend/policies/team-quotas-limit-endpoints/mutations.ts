import { withInputs, without, type Mutation } from "../../../mutation.ts";

export const mutations: readonly Mutation[] = [
  {
    what: "a team has no quota",
    stack: "payments-prod",
    change: without({ type: "oci:Limits/quota:Quota" }),
    fails: ["team-quotas-limit-endpoints"],
  },
  {
    what: "a team's quota allows more endpoints than it declared",
    stack: "payments-prod",
    change: withInputs(
      { type: "oci:Limits/quota:Quota" },
      {
        statements: ["set generative-ai quota private-endpoint-count to 5 in compartment ai:prod:payments"],
      },
    ),
    fails: ["team-quotas-limit-endpoints"],
  },
];
