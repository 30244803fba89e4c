import { withInputs, type Mutation } from "../../../mutation.ts";

export const mutations: readonly Mutation[] = [
  {
    what: "a statement of production grants to a group of development",
    stack: "payments-prod",
    change: withInputs(
      { type: "oci:Identity/policy:Policy", name: "payments-prod-access" },
      {
        statements: ["allow group payments-dev-users to read generative-ai-project in compartment payments"],
      },
    ),
    fails: ["statements-name-own-environment"],
  },
];
