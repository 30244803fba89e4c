import { RolloutError } from "../../../rollout/onboarding/vocabulary/rollout-error.ts";
import { onlyPermissions } from "../../iam/condition.ts";
import { allow, objectStorage } from "../../iam/statement.ts";

/** How long what lies in a bucket is kept. */
export interface RetainedBucketPlan {
  /** Unique within the tenancy's namespace and region. */
  readonly bucketName: string;
  /** Region whose Object Storage service runs the lifecycle. */
  readonly region: string;
  /** Days from its last change in which an object can be neither changed nor deleted. */
  readonly retentionDays: number;
  /** ISO date from which the rule can only be prolonged; OCI asks for 14 days' notice. Absent: never. */
  readonly retentionLockedFrom?: string | undefined;
  /** Days after which objects move to the archive tier, where reading takes a restore of an hour. */
  readonly archiveAfterDays?: number | undefined;
  /** Name of the bucket's compartment, for the statement that a lifecycle needs; OCI has no use for it else. */
  readonly compartmentName?: string | undefined;
}

/** A lifecycle that nobody could be let run. Nothing was provisioned. */
export class LifecycleRefused extends RolloutError {
  override readonly name = "LifecycleRefused";
}

export interface RetentionRule {
  displayName: string;
  duration: { timeAmount: string; timeUnit: "DAYS" };
  timeRuleLocked?: string;
}

export interface LifecycleRule {
  name: string;
  action: "ARCHIVE";
  timeAmount: string;
  timeUnit: "DAYS";
  isEnabled: true;
  target: "objects";
}

/**
 * The retention rule in OCI's form. The provider finds a rule again by its name, so the name must outlive
 * every change of the days: under a new name it would add a rule and fail to delete the locked one.
 */
export function retentionRule({ retentionDays, retentionLockedFrom }: RetainedBucketPlan): RetentionRule {
  return {
    displayName: "retention",
    duration: { timeAmount: String(retentionDays), timeUnit: "DAYS" },
    ...(retentionLockedFrom === undefined ? {} : { timeRuleLocked: `${retentionLockedFrom}T00:00:00Z` }),
  };
}

/** @returns the rules to set, none where no lifecycle is asked for. Nothing is ever deleted: that is for people to decide. */
export function lifecycleRules({ archiveAfterDays }: RetainedBucketPlan): LifecycleRule[] {
  if (archiveAfterDays === undefined) return [];
  return [
    {
      name: "archive",
      action: "ARCHIVE",
      timeAmount: String(archiveAfterDays),
      timeUnit: "DAYS",
      isEnabled: true,
      target: "objects",
    },
  ];
}

/**
 * What Object Storage must be granted before it takes a lifecycle: OCI's narrow form, which reads no object, less
 * the right to delete, since nothing is deleted.
 *
 * @throws LifecycleRefused where the compartment has no name to grant it in
 */
export function lifecycleStatements({ bucketName, region, compartmentName }: RetainedBucketPlan): string[] {
  if (compartmentName === undefined)
    throw new LifecycleRefused(
      `bucket "${bucketName}" has a lifecycle, but no compartmentName to let Object Storage act in. Give it the name of its compartment.`,
    );
  return [
    allow({
      subject: objectStorage(region),
      verb: "manage",
      resource: "object-family",
      in: [compartmentName],
      where: onlyPermissions("BUCKET_INSPECT", "BUCKET_READ", "OBJECT_INSPECT", "OBJECT_UPDATE_TIER"),
    }),
  ];
}
