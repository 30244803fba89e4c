import { without, type Mutation } from "../../../mutation.ts";

export const mutations: readonly Mutation[] = [
  {
    what: "nobody logs who writes to the audit archive",
    stack: "tenancy",
    change: without({ type: "oci:Logging/log:Log", name: "ai-audit-bucket-write" }),

    fails: ["bucket-writes-are-logged", "log-groups-are-archived"],
  },
];
