import { Policy } from "@pulumi/oci/identity/index.js";
import { Key, Vault } from "@pulumi/oci/kms/index.js";
import * as pulumi from "@pulumi/pulumi";
import type { DefinedTags } from "../../../rollout/onboarding/vocabulary/tags.ts";
import type { Tier } from "../../../rollout/onboarding/vocabulary/tiers.ts";
import { KEY_SHAPE, keyStatements, type EnvironmentKeysPlan } from "./plan.ts";

export interface EnvironmentKeysArgs extends EnvironmentKeysPlan {
  readonly compartmentId: pulumi.Input<string>;
  readonly tier: Tier;
  readonly tags: DefinedTags;
}

/**
 * The vault and master key that encrypt what one environment keeps (RT-1, SE-1).
 *
 * Children: `<name>` (Vault), `<name>-traces` (Key), `<name>-use` (Policy). OCI never deletes a vault or a
 * key at once: a destroy schedules it, and then nobody can read what the key encrypted. Protected in production.
 */
export class EnvironmentKeys extends pulumi.ComponentResource {
  /** OCID of the key for trace buckets. */
  readonly traceKeyId: pulumi.Output<string>;

  constructor(name: string, args: EnvironmentKeysArgs, opts?: pulumi.ComponentResourceOptions) {
    super("rollout:index:EnvironmentKeys", name, {}, opts);
    const { compartmentId } = args;
    const tags = { ...args.tags };
    const protect = args.tier === "production";

    const vault = new Vault(
      name,
      { compartmentId, displayName: name, vaultType: "DEFAULT", definedTags: tags },
      { parent: this, protect },
    );
    const key = new Key(
      `${name}-traces`,
      {
        compartmentId,
        displayName: `${name}-traces`,
        managementEndpoint: vault.managementEndpoint,
        keyShape: { ...KEY_SHAPE },
        protectionMode: "HSM",
        definedTags: tags,
      },
      { parent: this, protect },
    );
    const use = new Policy(
      `${name}-use`,
      {
        compartmentId,
        name: `${name}-use`,
        description: "Object Storage encrypts this environment's buckets.",
        statements: keyStatements(args),
        definedTags: tags,
      },
      { parent: this },
    );

    // Whoever is handed the key may create a bucket with it at once, so Object Storage must be allowed before.
    this.traceKeyId = pulumi.all([key.id, use.id]).apply(([keyId]) => keyId);
    this.registerOutputs({ traceKeyId: this.traceKeyId });
  }
}
