import { withInputs, type Mutation } from "../../../mutation.ts";

export const mutations: readonly Mutation[] = [
  {
    what: "a team's prompts are opened to everybody",
    stack: "payments-prod",
    change: withInputs(
      { type: "oci:ObjectStorage/bucket:Bucket", name: "payments-prod-traces" },
      { accessType: "ObjectRead" },
    ),

    fails: ["buckets-are-private"],
  },
];
