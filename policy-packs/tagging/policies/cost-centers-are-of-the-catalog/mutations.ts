import { withTag, type Mutation } from "../../../mutation.ts";

export const mutations: readonly Mutation[] = [
  {
    what: "a bucket is paid by a cost center that is none",
    stack: "payments-prod",
    change: withTag({ type: "oci:ObjectStorage/bucket:Bucket" }, "CostCenter", "CC-9999"),
    fails: ["cost-centers-are-of-the-catalog", "stacks-have-one-payer"],
  },
];
