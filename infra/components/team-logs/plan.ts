/** Whose logs, of which bucket, for how long. */
export interface TeamLogsPlan {
  readonly team: string;
  readonly environment: string;
  /** Days that the team keeps its traces; OCI Logging keeps logs for the next of its own steps. */
  readonly retentionDays: number;
}

/** OCI Logging keeps logs for 30 to 180 days in steps of 30. Source: OCI Logging API, retentionDuration. */
const STEP = 30;
const LONGEST = 180;

/** @returns the fewest days OCI takes that are not fewer than `days`, and its most where there are none */
export function logRetentionDays(days: number): number {
  return Math.min(LONGEST, Math.max(STEP, Math.ceil(days / STEP) * STEP));
}

export function logGroupDescription({ team, environment }: TeamLogsPlan): string {
  return `Logs of ${team}'s use of models in ${environment}; kept in the trace bucket, too.`;
}

export function writeLogGroupDescription({ team, environment }: TeamLogsPlan): string {
  return `Who wrote to ${team}'s trace bucket in ${environment}; not kept in that bucket, whose every write it logs.`;
}

/** What OCI's Object Storage logs of a bucket: reads of objects, and changes to them. */
export const BUCKET_LOG_CATEGORIES = ["read", "write"] as const;
export type BucketLogCategory = (typeof BUCKET_LOG_CATEGORIES)[number];

/** The source of a bucket's log. OCI identifies the bucket by its name here, not by an OCID. */
export function bucketLogSource<Name>(category: BucketLogCategory, bucketName: Name) {
  return { sourceType: "OCISERVICE", service: "objectstorage", category, resource: bucketName };
}
