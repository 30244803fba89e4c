import { withInputs, type Mutation } from "../../../mutation.ts";

export const mutations: readonly Mutation[] = [
  {
    what: "prompts of production are kept for a month",
    stack: "claims-prod",
    change: withInputs(
      { type: "oci:ObjectStorage/bucket:Bucket", name: "claims-prod-traces" },
      { retentionRules: [{ displayName: "retention", duration: { timeAmount: "30", timeUnit: "DAYS" } }] },
    ),

    fails: ["retention-meets-the-minimum"],
  },
];
