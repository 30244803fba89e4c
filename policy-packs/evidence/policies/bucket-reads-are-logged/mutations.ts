import { without, type Mutation } from "../../../mutation.ts";

export const mutations: readonly Mutation[] = [
  {
    what: "nobody logs who reads the audit archive",
    stack: "tenancy",
    change: without({ type: "oci:Logging/log:Log", name: "ai-audit-bucket-read" }),

    fails: ["bucket-reads-are-logged"],
  },
];
