import { LogGroup } from "@pulumi/oci/logging/index.js";
import * as pulumi from "@pulumi/pulumi";
import type { DefinedTags } from "../../../rollout/onboarding/vocabulary/tags.ts";
import { bucketLogs } from "./bucket-logs.ts";
import {
  logGroupDescription,
  logRetentionDays,
  writeLogGroupDescription,
  type TeamLogsPlan,
} from "./plan.ts";

export interface TeamLogsArgs extends TeamLogsPlan {
  readonly compartmentId: pulumi.Input<string>;
  readonly traceBucketName: pulumi.Input<string>;
  readonly tags: DefinedTags;
}

/**
 * One team's logs in one environment, and who read and wrote its traces (NE-4).
 *
 * Children: `<name>` (LogGroup) with `<name>-traces-read` (Log), `<name>-writes` (LogGroup) with
 * `<name>-traces-write` (Log). Writes are logged apart, because everything in the first group is archived in
 * the trace bucket: archiving the log of that bucket's writes would be a write again, without end.
 *
 * There is no log of model calls: OCI documents no log category for generative AI inference.
 */
export class TeamLogs extends pulumi.ComponentResource {
  /** Group whose logs are archived and exported: give it to whatever else logs for the team. */
  readonly logGroupId: pulumi.Output<string>;
  /** Group whose logs are exported but not archived in the trace bucket. */
  readonly writeLogGroupId: pulumi.Output<string>;

  constructor(name: string, args: TeamLogsArgs, opts?: pulumi.ComponentResourceOptions) {
    super("rollout:index:TeamLogs", name, {}, opts);
    const { compartmentId, traceBucketName } = args;
    const definedTags = { ...args.tags };

    const group = new LogGroup(
      name,
      { compartmentId, displayName: name, description: logGroupDescription(args), definedTags },
      { parent: this },
    );
    const writes = new LogGroup(
      `${name}-writes`,
      {
        compartmentId,
        displayName: `${name}-writes`,
        description: writeLogGroupDescription(args),
        definedTags,
      },
      { parent: this },
    );
    bucketLogs(
      `${name}-traces`,
      {
        compartmentId,
        bucketName: traceBucketName,
        logGroupIds: { read: group.id, write: writes.id },
        retentionDuration: logRetentionDays(args.retentionDays),
        tags: args.tags,
      },
      this,
    );

    this.logGroupId = group.id;
    this.writeLogGroupId = writes.id;
    this.registerOutputs({ logGroupId: this.logGroupId, writeLogGroupId: this.writeLogGroupId });
  }
}
