import { Policy } from "@pulumi/oci/identity/index.js";
import { LogGroup } from "@pulumi/oci/logging/index.js";
import { Connector } from "@pulumi/oci/sch/index.js";
import * as pulumi from "@pulumi/pulumi";
import { SHARED_COMPARTMENT } from "../../../rollout/onboarding/vocabulary/compartments.ts";
import type { DefinedTags } from "../../../rollout/onboarding/vocabulary/tags.ts";
import type { Tier } from "../../../rollout/onboarding/vocabulary/tiers.ts";
import type { RetainedBucketPlan } from "../retained-bucket/plan.ts";
import { RetainedBucket } from "../retained-bucket/retained-bucket.ts";
import type { SiemPlan } from "../siem-stream/plan.ts";
import { SiemStream } from "../siem-stream/siem-stream.ts";
import { bucketLogs } from "../team-logs/bucket-logs.ts";
import { logRetentionDays } from "../team-logs/plan.ts";
import {
  archiveBucketName,
  archiveStatement,
  ownPushStatement,
  siemStreamName,
  teamsPushStatement,
} from "./plan.ts";

export interface EnvironmentLogsArgs extends Omit<RetainedBucketPlan, "bucketName" | "compartmentName"> {
  readonly environment: string;
  /** The environment's shared compartment, which is named `shared`. */
  readonly compartmentId: pulumi.Input<string>;
  readonly namespace: string;
  readonly kmsKeyId: pulumi.Input<string>;
  /** Absent where no SIEM reads the environment's logs. */
  readonly siem?: SiemPlan | undefined;
  readonly tier: Tier;
  readonly tags: DefinedTags;
}

/**
 * What one environment logs for all its teams, kept unchanged and, where a SIEM reads along, exported
 * (NE-4, RT-2, VE-2).
 *
 * Children: `<name>` (LogGroup), `<name>-writes` (LogGroup), `<name>-archive` (RetainedBucket
 * `ai-<environment>-logs`) with `<name>-archive-read` and `<name>-archive-write` (Log), `<name>-connectors` (Policy),
 * `<name>-to-archive` (Connector); with a SIEM also `<name>-siem` (SiemStream) and `<name>-to-siem` (Connector).
 *
 * Who writes to the archive is logged apart: archiving that would be a write again, without end, so it is kept in OCI
 * Logging and by the SIEM. Connectors come after the policy: OCI switches one off that keeps failing.
 */
export class EnvironmentLogs extends pulumi.ComponentResource {
  /** Group for whatever logs in the environment but for one team alone, such as flow logs. */
  readonly logGroupId: pulumi.Output<string>;
  readonly archiveBucketName: pulumi.Output<string>;
  /** Known once connectors may push to it; `undefined` without a SIEM. */
  readonly siemStreamId: pulumi.Output<string> | undefined;

  constructor(name: string, args: EnvironmentLogsArgs, opts?: pulumi.ComponentResourceOptions) {
    super("rollout:index:EnvironmentLogs", name, {}, opts);
    const { compartmentId, environment, siem } = args;
    const definedTags = { ...args.tags };
    const bucketName = archiveBucketName(environment);

    const group = new LogGroup(
      name,
      {
        compartmentId,
        displayName: name,
        description: `What the teams of ${environment} share.`,
        definedTags,
      },
      { parent: this },
    );
    const archive = new RetainedBucket(
      `${name}-archive`,
      { ...args, bucketName, compartmentName: SHARED_COMPARTMENT },
      { parent: this },
    );
    const writes = new LogGroup(
      `${name}-writes`,
      {
        compartmentId,
        displayName: `${name}-writes`,
        description: `Who wrote to ${bucketName}; not kept in that bucket, whose every write it logs.`,
        definedTags,
      },
      { parent: this },
    );
    bucketLogs(
      `${name}-archive`,
      {
        compartmentId,
        bucketName: archive.bucketName,
        logGroupIds: { read: group.id, write: writes.id },
        retentionDuration: logRetentionDays(args.retentionDays),
        tags: args.tags,
      },
      this,
    );
    const streamId =
      siem === undefined
        ? undefined
        : new SiemStream(
            `${name}-siem`,
            {
              ...args,
              ...siem,
              streamName: siemStreamName(environment),
              compartmentName: SHARED_COMPARTMENT,
            },
            { parent: this },
          ).streamId;
    const connectors = new Policy(
      `${name}-connectors`,
      {
        compartmentId,
        name: `${name}-connectors`,
        description: `Connectors archive and export the logs of ${environment}.`,
        statements: [
          archiveStatement(environment),
          ...(streamId === undefined ? [] : [ownPushStatement(), teamsPushStatement(environment)]),
        ],
        definedTags,
      },
      { parent: this },
    );
    const sourceOf = (...groups: readonly LogGroup[]) => ({
      kind: "logging",
      logSources: groups.map(({ id }) => ({ compartmentId, logGroupId: id })),
    });
    const after = { parent: this, dependsOn: [connectors] };
    new Connector(
      `${name}-to-archive`,
      {
        compartmentId,
        displayName: `${name}-to-archive`,
        description: `Logs of ${environment}, into ${bucketName}.`,
        source: sourceOf(group),
        target: { kind: "objectStorage", namespace: args.namespace, bucket: archive.bucketName },
        definedTags,
      },
      after,
    );
    if (streamId !== undefined) {
      new Connector(
        `${name}-to-siem`,
        {
          compartmentId,
          displayName: `${name}-to-siem`,
          description: `Logs of ${environment}, to the SIEM.`,
          source: sourceOf(group, writes),
          target: { kind: "streaming", streamId },
          definedTags,
        },
        after,
      );
    }

    this.logGroupId = group.id;
    this.archiveBucketName = archive.bucketName;
    // A team's connector that is created at once would fail without the grant, so the grant comes first.
    this.siemStreamId =
      streamId === undefined ? undefined : pulumi.all([streamId, connectors.id]).apply(([id]) => id);
    this.registerOutputs({ logGroupId: this.logGroupId, archiveBucketName: this.archiveBucketName });
  }
}
