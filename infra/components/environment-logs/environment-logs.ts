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
 * Children: `<name>` (LogGroup), `<name>-archive` (RetainedBucket `ai-<environment>-logs`),
 * `<name>-connectors` (Policy), `<name>-to-archive` (Connector); with a SIEM also `<name>-siem` (SiemStream)
 * and `<name>-to-siem` (Connector). Connectors come after the policy: OCI switches one off that keeps failing.
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
    const source = { kind: "logging", logSources: [{ compartmentId, logGroupId: group.id }] };
    const after = { parent: this, dependsOn: [connectors] };
    new Connector(
      `${name}-to-archive`,
      {
        compartmentId,
        displayName: `${name}-to-archive`,
        description: `Logs of ${environment}, into ${bucketName}.`,
        source,
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
          source,
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
