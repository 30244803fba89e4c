import { withStatement, type Mutation } from "../../../mutation.ts";

export const mutations: readonly Mutation[] = [
  {
    what: "operators create private endpoints",
    stack: "payments-prod",
    change: withStatement(
      "payments-prod-access",
      "allow group payments-prod-operators to manage generative-ai-private-endpoint in compartment payments",
    ),
    fails: ["generative-ai-is-used-not-managed"],
  },
];
