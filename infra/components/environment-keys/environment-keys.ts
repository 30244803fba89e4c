import * as pulumi from "@pulumi/pulumi";
import type { DefinedTags } from "../../../rollout/onboarding/vocabulary/tags.ts";
import type { Tier } from "../../../rollout/onboarding/vocabulary/tiers.ts";
import { masterKey } from "./master-key.ts";
import { keyStatements, type EnvironmentKeysPlan } from "./plan.ts";

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
    this.traceKeyId = masterKey(
      name,
      {
        compartmentId: args.compartmentId,
        keyName: `${name}-traces`,
        use: {
          name: `${name}-use`,
          description: "Object Storage encrypts this environment's buckets.",
          statements: keyStatements(args),
        },
        protect: args.tier === "production",
        tags: args.tags,
      },
      this,
    );
    this.registerOutputs({ traceKeyId: this.traceKeyId });
  }
}
