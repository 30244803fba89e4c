import { withTag, type Mutation } from "../../../mutation.ts";

export const mutations: readonly Mutation[] = [
  {
    what: "a bucket of production is tagged as development's",
    stack: "payments-prod",
    change: withTag({ type: "oci:ObjectStorage/bucket:Bucket" }, "Environment", "dev"),
    fails: ["environment-tag-is-own"],
  },
];
