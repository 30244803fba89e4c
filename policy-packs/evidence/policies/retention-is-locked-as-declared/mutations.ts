import type { Mutation } from "../../../mutation.ts";

export const mutations: readonly Mutation[] = [
  {
    what: "a lock is declared that the bucket does not have",
    stack: "payments-prod",
    change: (resources) => resources,
    facts: { retentionLockedFrom: "2027-02-01" },
    fails: ["retention-is-locked-as-declared"],
  },
];
