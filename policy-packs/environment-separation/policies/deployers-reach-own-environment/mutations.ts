import { withInputs, type Mutation } from "../../../mutation.ts";

export const mutations: readonly Mutation[] = [
  {
    what: "the deployers of development may change alarms of production",
    stack: "tenancy",
    change: withInputs(
      { type: "oci:Identity/policy:Policy", name: "ai-deployers-dev-policy" },
      { statements: ["allow group dev-ai-deployers to manage alarms in compartment ai:prod"] },
    ),
    fails: ["deployers-reach-own-environment", "deployers-stay-in-own-environment"],
  },
];
