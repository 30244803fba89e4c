import { withTag, type Mutation } from "../../../mutation.ts";

export const mutations: readonly Mutation[] = [
  {
    what: "a bucket loses its cost center",
    stack: "payments-prod",
    change: withTag({ type: "oci:ObjectStorage/bucket:Bucket" }, "CostCenter", undefined),
    fails: ["required-tags-present"],
  },
];
