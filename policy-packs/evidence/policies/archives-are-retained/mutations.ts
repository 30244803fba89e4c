import { withInputs, type Mutation } from "../../../mutation.ts";

export const mutations: readonly Mutation[] = [
  {
    what: "the audit archive loses its retention rule and keeps versions instead",
    stack: "tenancy",
    change: withInputs(
      { type: "oci:ObjectStorage/bucket:Bucket", name: "ai-audit-bucket" },
      { retentionRules: undefined, versioning: "Enabled" },
    ),

    fails: ["archives-are-retained", "audit-log-is-archived"],
  },
];
