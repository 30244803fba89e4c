import { withAlso, type Mutation } from "../../../mutation.ts";

export const mutations: readonly Mutation[] = [
  {
    what: "a user of production gets an API key",
    stack: "payments-prod",
    change: withAlso(
      { type: "oci:GenerativeAi/project:Project" },
      { type: "oci:Identity/apiKey:ApiKey", name: "robot" },
    ),
    fails: ["credentials-are-short-lived"],
  },
];
