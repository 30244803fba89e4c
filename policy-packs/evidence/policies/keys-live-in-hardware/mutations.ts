import { withInputs, type Mutation } from "../../../mutation.ts";

export const mutations: readonly Mutation[] = [
  {
    what: "production's key is kept in software",
    stack: "shared-prod",
    change: withInputs({ type: "oci:Kms/key:Key" }, { protectionMode: "SOFTWARE" }),

    fails: ["keys-live-in-hardware"],
  },
];
