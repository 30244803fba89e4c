import { Policy } from "@pulumi/oci/identity/index.js";
import { Key, Vault } from "@pulumi/oci/kms/index.js";
import * as pulumi from "@pulumi/pulumi";
import type { DefinedTags } from "../../../rollout/onboarding/vocabulary/tags.ts";
import { KEY_SHAPE, keyStatements, type EnvironmentKeysPlan } from "./plan.ts";

export interface EnvironmentKeysArgs extends EnvironmentKeysPlan {
  readonly compartmentId: pulumi.Input<string>;
  readonly tags: DefinedTags;
}

/**
 * The vault and master key that encrypt what one environment keeps (RT-1, SE-1).
 *
 * Children: `<name>` (Vault), `<name>-traces` (Key), `<name>-use` (Policy). OCI never deletes a vault or a
 * key at once: a destroy schedules it.
 */
export class EnvironmentKeys extends pulumi.ComponentResource {
  /** OCID of the key for trace buckets; known once Object Storage may use it. */
  readonly traceKeyId: pulumi.Output<string>;

  constructor(name: string, args: EnvironmentKeysArgs, opts?: pulumi.ComponentResourceOptions) {
    super("rollout:index:EnvironmentKeys", name, {}, opts);
    const { compartmentId } = args;
    const tags = { ...args.tags };

    const vault = new Vault(
      name,
      { compartmentId, displayName: name, vaultType: "DEFAULT", definedTags: tags },
      { parent: this },
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
      { parent: this },
    );
    new Policy(
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

    this.traceKeyId = key.id;
    this.registerOutputs({ traceKeyId: this.traceKeyId });
  }
}
