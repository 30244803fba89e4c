import { withInputs, type Mutation } from "../../../mutation.ts";

export const mutations: readonly Mutation[] = [
  {
    what: "what applicants asked for can be overwritten",
    stack: "tenancy",
    change: withInputs(
      { type: "oci:ObjectStorage/bucket:Bucket", name: "ai-catalog-requests" },
      { versioning: "Suspended" },
    ),

    fails: ["records-are-retained-or-versioned"],
  },
];
