import { withStatement, type Mutation } from "../../../mutation.ts";

export const mutations: readonly Mutation[] = [
  {
    what: "operators delete traces",
    stack: "payments-prod",
    change: withStatement(
      "payments-prod-access",
      "allow group payments-prod-operators to manage objects in compartment payments",
    ),
    fails: ["people-delete-no-records"],
  },
];
