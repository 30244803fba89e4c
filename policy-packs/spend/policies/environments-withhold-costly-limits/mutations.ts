import { without, type Mutation } from "../../../mutation.ts";

export const mutations: readonly Mutation[] = [
  {
    what: "dedicated clusters are not withheld in one environment",
    stack: "tenancy",
    change: without({ type: "oci:Limits/quota:Quota", name: "ai-quotas-prod" }),
    fails: ["environments-withhold-costly-limits"],
  },
];
