import { withStatement, type Mutation } from "../../../mutation.ts";

export const mutations: readonly Mutation[] = [
  {
    what: "operators use keys",
    stack: "payments-prod",
    change: withStatement(
      "payments-prod-access",
      "allow group payments-prod-operators to use keys in compartment payments",
    ),
    fails: ["keys-are-managed-by-deployers-alone"],
  },
];
