import { Bucket } from "@pulumi/oci/objectstorage/index.js";
import * as pulumi from "@pulumi/pulumi";
import type { DefinedTags } from "../../../rollout/onboarding/vocabulary/tags.ts";
import type { Tier } from "../../../rollout/onboarding/vocabulary/tiers.ts";
import { retentionRule, traceBucketName, type TraceBucketPlan } from "./plan.ts";

export interface TraceBucketArgs extends TraceBucketPlan {
  readonly compartmentId: pulumi.Input<string>;
  /** Object Storage namespace of the tenancy. */
  readonly namespace: string;
  /** Master key of the environment, handed over by its shared stack. */
  readonly kmsKeyId: pulumi.Input<string>;
  readonly tier: Tier;
  readonly tags: DefinedTags;
}

/**
 * Where prompts, outputs, tool calls and evaluation traces are kept unchanged for the declared time (RT-1).
 *
 * Children: `<name>` (Bucket). Versioning stays off: OCI takes either versioning or retention rules.
 * Protected in production.
 */
export class TraceBucket extends pulumi.ComponentResource {
  readonly bucketName: pulumi.Output<string>;

  constructor(name: string, args: TraceBucketArgs, opts?: pulumi.ComponentResourceOptions) {
    super("rollout:index:TraceBucket", name, {}, opts);
    const bucket = new Bucket(
      name,
      {
        compartmentId: args.compartmentId,
        namespace: args.namespace,
        name: traceBucketName(args),
        accessType: "NoPublicAccess",
        kmsKeyId: args.kmsKeyId,
        versioning: "Disabled",
        objectEventsEnabled: true,
        retentionRules: [retentionRule(args)],
        definedTags: { ...args.tags },
      },
      { parent: this, protect: args.tier === "production" },
    );
    this.bucketName = bucket.name;
    this.registerOutputs({ bucketName: this.bucketName });
  }
}
