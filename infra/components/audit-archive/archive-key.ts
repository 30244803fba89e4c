import { Policy } from "@pulumi/oci/identity/index.js";
import { Key, Vault } from "@pulumi/oci/kms/index.js";
import * as pulumi from "@pulumi/pulumi";
import type { DefinedTags } from "../../../rollout/onboarding/vocabulary/tags.ts";
import { KEY_SHAPE } from "../environment-keys/plan.ts";
import { keyStatements, type AuditArchivePlan } from "./plan.ts";

interface ArchiveKeyArgs extends AuditArchivePlan {
  readonly compartmentId: pulumi.Input<string>;
  readonly tags: DefinedTags;
}

/**
 * Vault, key and the right of OCI's services to use it. Both are protected: without the key the archive is
 * unreadable.
 *
 * @returns the key's OCID, once what is encrypted with it may be created
 */
export function archiveKey(
  name: string,
  args: ArchiveKeyArgs,
  opts: pulumi.CustomResourceOptions,
): pulumi.Output<string> {
  const { compartmentId } = args;
  const definedTags = { ...args.tags };
  const kept = { ...opts, protect: true };

  const vault = new Vault(
    name,
    { compartmentId, displayName: name, vaultType: "DEFAULT", definedTags },
    kept,
  );
  const key = new Key(
    `${name}-key`,
    {
      compartmentId,
      displayName: `${name}-key`,
      managementEndpoint: vault.managementEndpoint,
      keyShape: { ...KEY_SHAPE },
      protectionMode: "HSM",
      definedTags,
    },
    kept,
  );
  const use = new Policy(
    `${name}-keys`,
    {
      compartmentId,
      name: `${name}-keys`,
      description: "OCI's services encrypt what the governance compartment keeps.",
      statements: keyStatements(args),
      definedTags,
    },
    opts,
  );
  return pulumi.all([key.id, use.id]).apply(([keyId]) => keyId);
}
