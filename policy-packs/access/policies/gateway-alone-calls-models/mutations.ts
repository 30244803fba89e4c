import { type Mutation } from "../../../mutation.ts";

export const mutations: readonly Mutation[] = [
  {
    what: "teams call models themselves where the access layer stands",
    stack: "payments-prod",
    change: (resources) => resources,
    facts: { access: "gateway" },
    fails: ["gateway-alone-calls-models"],
  },
];
