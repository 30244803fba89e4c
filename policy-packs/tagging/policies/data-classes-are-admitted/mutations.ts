import { withTag, type Mutation } from "../../../mutation.ts";

export const mutations: readonly Mutation[] = [
  {
    what: "dev's bucket is to hold what only production may",
    stack: "payments-dev",
    change: withTag({ type: "oci:ObjectStorage/bucket:Bucket" }, "DataClass", "restricted"),
    fails: ["data-class-is-the-compartments", "data-classes-are-admitted"],
  },
];
