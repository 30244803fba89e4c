import { Policy } from "@pulumi/oci/identity/index.js";
import { Stream, StreamPool } from "@pulumi/oci/streaming/index.js";
import * as pulumi from "@pulumi/pulumi";
import type { DefinedTags } from "../../../rollout/onboarding/vocabulary/tags.ts";
import type { Tier } from "../../../rollout/onboarding/vocabulary/tiers.ts";
import { streamKeyStatement, type SiemPlan } from "./plan.ts";

export interface SiemStreamArgs extends SiemPlan {
  /** Name of the stream and of its pool. */
  readonly streamName: string;
  readonly compartmentId: pulumi.Input<string>;
  /** Name of that compartment, for the statement that lets the pool use the key. */
  readonly compartmentName: string;
  readonly kmsKeyId: pulumi.Input<string>;
  readonly tier: Tier;
  readonly tags: DefinedTags;
}

/**
 * A stream from which a SIEM reads (VE-2). A SIEM stands outside, so it reads from
 * OCI's public endpoint, signed; who may is not granted here.
 *
 * Children: `<name>-pool-key` (Policy), `<name>-pool` (StreamPool), `<name>` (Stream). The pool holds the
 * key; the stream takes its compartment from the pool, and OCI takes no second one. Other partitions or hours
 * make another stream: in production the protection stands in the way, since a SIEM would lose its place.
 */
export class SiemStream extends pulumi.ComponentResource {
  readonly streamId: pulumi.Output<string>;

  constructor(name: string, args: SiemStreamArgs, opts?: pulumi.ComponentResourceOptions) {
    super("rollout:index:SiemStream", name, {}, opts);
    const { compartmentId } = args;
    const definedTags = { ...args.tags };
    const protect = args.tier === "production";
    const { streamName } = args;

    const key = new Policy(
      `${name}-pool-key`,
      {
        compartmentId,
        name: `${name}-pool-key`,
        description: "Streaming encrypts what the SIEM has not read yet.",
        statements: [streamKeyStatement(args.compartmentName)],
        definedTags,
      },
      { parent: this },
    );
    const pool = new StreamPool(
      `${name}-pool`,
      { compartmentId, name: streamName, customEncryptionKey: { kmsKeyId: args.kmsKeyId }, definedTags },
      { parent: this, protect, dependsOn: [key] },
    );
    const stream = new Stream(
      name,
      {
        name: streamName,
        partitions: args.partitions,
        retentionInHours: args.retentionHours,
        streamPoolId: pool.id,
        definedTags,
      },
      { parent: this, protect },
    );

    this.streamId = stream.id;
    this.registerOutputs({ streamId: this.streamId });
  }
}
