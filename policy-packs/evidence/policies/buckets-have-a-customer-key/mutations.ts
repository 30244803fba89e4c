import { withInputs, type Mutation } from "../../../mutation.ts";

export const mutations: readonly Mutation[] = [
  {
    what: "the log archive of dev falls back to Oracle's key",
    stack: "shared-dev",
    change: withInputs(
      { type: "oci:ObjectStorage/bucket:Bucket", name: "shared-dev-logs-archive" },
      { kmsKeyId: undefined },
    ),

    fails: ["buckets-have-a-customer-key"],
  },
];
