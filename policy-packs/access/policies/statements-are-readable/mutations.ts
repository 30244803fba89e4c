import { withStatement, type Mutation } from "../../../mutation.ts";

export const mutations: readonly Mutation[] = [
  {
    what: "a statement takes a right away, which nothing here reads",
    stack: "payments-prod",
    change: withStatement(
      "payments-prod-access",
      "deny group payments-prod-users to use buckets in compartment payments",
    ),
    fails: ["statements-are-readable", "statements-name-own-environment"],
  },
];
