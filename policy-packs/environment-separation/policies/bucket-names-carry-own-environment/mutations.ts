import { withInputs, type Mutation } from "../../../mutation.ts";

export const mutations: readonly Mutation[] = [
  {
    what: "a bucket of production is named for development",
    stack: "payments-prod",
    change: withInputs({ type: "oci:ObjectStorage/bucket:Bucket" }, { name: "ai-dev-payments-traces" }),
    fails: ["bucket-names-carry-own-environment"],
  },
];
