import { withInputs, type Mutation } from "../../../mutation.ts";

export const mutations: readonly Mutation[] = [
  {
    what: "a private vault is bought, and its key is not rotated",
    stack: "shared-prod",
    change: withInputs({ type: "oci:Kms/vault:Vault" }, { vaultType: "VIRTUAL_PRIVATE" }),

    fails: ["private-vaults-rotate-keys"],
  },
];
