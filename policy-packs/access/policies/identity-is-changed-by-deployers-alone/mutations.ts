import { withStatement, type Mutation } from "../../../mutation.ts";

export const mutations: readonly Mutation[] = [
  {
    what: "operators change policies of their compartment",
    stack: "payments-prod",
    change: withStatement(
      "payments-prod-access",
      "allow group payments-prod-operators to manage policies in compartment payments",
    ),
    fails: ["identity-is-changed-by-deployers-alone"],
  },
];
