import { withStatement, type Mutation } from "../../../mutation.ts";

export const mutations: readonly Mutation[] = [
  {
    what: "users call whatever model there is",
    stack: "payments-prod",
    change: withStatement(
      "payments-prod-access",
      "allow group payments-prod-users to use generative-ai-chat in compartment payments",
    ),
    fails: ["model-calls-name-declared-models"],
  },
];
