import { Policy } from "@pulumi/oci/identity/index.js";
import { Key, Vault } from "@pulumi/oci/kms/index.js";
import * as pulumi from "@pulumi/pulumi";
import type { DefinedTags } from "../../../rollout/onboarding/vocabulary/tags.ts";
import { KEY_SHAPE } from "./plan.ts";

export interface MasterKeyArgs {
  readonly compartmentId: pulumi.Input<string>;
  /** Name of the key. */
  readonly keyName: string;
  /** The right of OCI's services to encrypt with it: its name, what it says of itself, and its statements. */
  readonly use: { readonly name: string; readonly description: string; readonly statements: string[] };
  /** Without the key nobody reads what it encrypted. */
  readonly protect: boolean;
  readonly tags: DefinedTags;
}

/**
 * A vault with one master key. Children of `parent`: `<name>` (Vault), and by their names the Key and the Policy.
 *
 * @returns the key's OCID, once what is encrypted with it may be created: whoever has it may create a bucket at once
 */
export function masterKey(
  name: string,
  { compartmentId, keyName, use, protect, tags }: MasterKeyArgs,
  parent: pulumi.Resource,
): pulumi.Output<string> {
  const definedTags = { ...tags };
  const vault = new Vault(
    name,
    { compartmentId, displayName: name, vaultType: "DEFAULT", definedTags },
    { parent, protect },
  );
  const key = new Key(
    keyName,
    {
      compartmentId,
      displayName: keyName,
      managementEndpoint: vault.managementEndpoint,
      keyShape: { ...KEY_SHAPE },
      protectionMode: "HSM",
      definedTags,
    },
    { parent, protect },
  );
  const right = new Policy(use.name, { compartmentId, ...use, definedTags }, { parent });
  return pulumi.all([key.id, right.id]).apply(([keyId]) => keyId);
}
