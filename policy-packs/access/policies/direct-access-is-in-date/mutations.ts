import { type Mutation } from "../../../mutation.ts";

export const mutations: readonly Mutation[] = [
  {
    what: "direct access ended yesterday",
    stack: "payments-prod",
    change: (resources) => resources,
    facts: { directAccessExpires: "2026-11-30" },
    fails: ["direct-access-is-in-date"],
  },
];
