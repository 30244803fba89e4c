import { withStatement, type Mutation } from "../../../mutation.ts";

export const mutations: readonly Mutation[] = [
  {
    what: "operators may set tags",
    stack: "payments-prod",
    change: withStatement(
      "payments-prod-access",
      "allow group payments-prod-operators to use tag-namespaces in compartment payments",
    ),
    fails: ["tags-are-set-by-deployers-alone"],
  },
];
