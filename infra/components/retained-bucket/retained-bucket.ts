import { Policy } from "@pulumi/oci/identity/index.js";
import { Bucket, ObjectLifecyclePolicy } from "@pulumi/oci/objectstorage/index.js";
import * as pulumi from "@pulumi/pulumi";
import type { DefinedTags } from "../../../rollout/onboarding/vocabulary/tags.ts";
import type { Tier } from "../../../rollout/onboarding/vocabulary/tiers.ts";
import { lifecycleRules, lifecycleStatements, retentionRule, type RetainedBucketPlan } from "./plan.ts";

export interface RetainedBucketArgs extends RetainedBucketPlan {
  readonly compartmentId: pulumi.Input<string>;
  /** Object Storage namespace of the tenancy. */
  readonly namespace: string;
  /** OCID of the master key; Object Storage of the region must be allowed to use it. */
  readonly kmsKeyId: pulumi.Input<string>;
  readonly tier: Tier;
  readonly tags: DefinedTags;
}

/**
 * A private bucket whose objects nobody can change or delete for the declared time (RT-1).
 *
 * Children: `<name>` (Bucket); with a lifecycle also `<name>-lifecycle` (ObjectLifecyclePolicy) and, before
 * it, `<name>-lifecycle-access` (Policy). Versioning stays off: OCI takes either versioning or retention
 * rules. The bucket is protected in production.
 *
 * Until the rule is locked, whoever may manage the bucket can still shorten it; once it is, only prolong it.
 *
 * @throws LifecycleRefused  before anything is registered
 */
export class RetainedBucket extends pulumi.ComponentResource {
  readonly bucketName: pulumi.Output<string>;

  constructor(name: string, args: RetainedBucketArgs, opts?: pulumi.ComponentResourceOptions) {
    super("rollout:index:RetainedBucket", name, {}, opts);
    const { compartmentId, namespace } = args;
    const definedTags = { ...args.tags };
    const rules = lifecycleRules(args);
    const statements = rules.length === 0 ? [] : lifecycleStatements(args);

    const bucket = new Bucket(
      name,
      {
        compartmentId,
        namespace,
        name: args.bucketName,
        accessType: "NoPublicAccess",
        kmsKeyId: args.kmsKeyId,
        versioning: "Disabled",
        objectEventsEnabled: true,
        retentionRules: [retentionRule(args)],
        definedTags,
      },
      { parent: this, protect: args.tier === "production" },
    );
    if (rules.length > 0) {
      const access = new Policy(
        `${name}-lifecycle-access`,
        {
          compartmentId,
          name: `${name}-lifecycle-access`,
          description: `Object Storage moves what lies in bucket ${args.bucketName} to the archive tier.`,
          statements,
          definedTags,
        },
        { parent: this },
      );
      new ObjectLifecyclePolicy(
        `${name}-lifecycle`,
        { namespace, bucket: bucket.name, rules },
        { parent: this, dependsOn: [access] },
      );
    }

    this.bucketName = bucket.name;
    this.registerOutputs({ bucketName: this.bucketName });
  }
}
