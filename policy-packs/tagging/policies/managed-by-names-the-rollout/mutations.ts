import { withTag, type Mutation } from "../../../mutation.ts";

export const mutations: readonly Mutation[] = [
  {
    what: "a key passes for what was made by hand",
    stack: "shared-prod",
    change: withTag({ type: "oci:Kms/key:Key" }, "ManagedBy", "unmanaged"),
    fails: ["managed-by-names-the-rollout"],
  },
];
