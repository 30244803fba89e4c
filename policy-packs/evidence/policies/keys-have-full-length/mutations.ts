import { withInputs, type Mutation } from "../../../mutation.ts";

export const mutations: readonly Mutation[] = [
  {
    what: "dev's key has half the bits",
    stack: "shared-dev",
    change: withInputs({ type: "oci:Kms/key:Key" }, { keyShape: { algorithm: "AES", length: 16 } }),

    fails: ["keys-have-full-length"],
  },
];
