import { Log } from "@pulumi/oci/logging/index.js";
import type { Input, Resource } from "@pulumi/pulumi";
import type { DefinedTags } from "../../../rollout/onboarding/vocabulary/tags.ts";
import { BUCKET_LOG_CATEGORIES, bucketLogSource, type BucketLogCategory } from "./plan.ts";

export interface BucketLogsArgs {
  readonly compartmentId: Input<string>;
  readonly bucketName: Input<string>;
  /**
   * Group that each category is logged in. Where a connector moves a group into the very bucket, its writes must not
   * be in it: archiving them would be a write again, without end.
   */
  readonly logGroupIds: Readonly<Record<BucketLogCategory, Input<string>>>;
  /** One of OCI's steps: see `logRetentionDays`. */
  readonly retentionDuration: number;
  readonly tags: DefinedTags;
}

/** Logs who reads a bucket and who writes to it (NE-4): Logs `<name>-read` and `<name>-write`. */
export function bucketLogs(name: string, args: BucketLogsArgs, parent: Resource): void {
  const { compartmentId, bucketName, logGroupIds, retentionDuration } = args;
  for (const category of BUCKET_LOG_CATEGORIES) {
    new Log(
      `${name}-${category}`,
      {
        logGroupId: logGroupIds[category],
        displayName: `${name}-${category}`,
        logType: "SERVICE",
        isEnabled: true,
        retentionDuration,
        configuration: { compartmentId, source: bucketLogSource(category, bucketName) },
        definedTags: { ...args.tags },
      },
      { parent },
    );
  }
}
