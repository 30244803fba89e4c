import { withTag, type Mutation } from "../../../mutation.ts";

export const mutations: readonly Mutation[] = [
  {
    what: "one team's bucket is counted as another's",
    stack: "payments-prod",
    change: withTag({ type: "oci:ObjectStorage/bucket:Bucket" }, "Team", "claims"),
    fails: ["team-tag-is-the-stacks"],
  },
];
