import { withStatement, type Mutation } from "../../../mutation.ts";

export const mutations: readonly Mutation[] = [
  {
    what: "operators read whatever a compartment holds",
    stack: "payments-prod",
    change: withStatement(
      "payments-prod-access",
      "allow group payments-prod-operators to read all-resources in compartment payments",
    ),
    fails: ["statements-name-resource-types"],
  },
];
