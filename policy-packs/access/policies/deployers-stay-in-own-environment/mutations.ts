import { withStatement, type Mutation } from "../../../mutation.ts";

export const mutations: readonly Mutation[] = [
  {
    what: "the deployers of development change alarms of production",
    stack: "tenancy",
    change: withStatement(
      "ai-deployers-dev-policy",
      "allow group dev-ai-deployers to manage alarms in compartment ai:prod",
    ),
    fails: ["deployers-reach-own-environment", "deployers-stay-in-own-environment"],
  },
];
