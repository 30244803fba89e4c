/** Whose traces a bucket holds. */
export interface TraceBucketPlan {
  readonly team: string;
  readonly environment: string;
}

/** Days in which an incident is still looked into: until then traces are read without a restore of an hour. */
const READ_OFTEN = 90;

/** @returns after how many days traces move to the archive tier; absent where they are not kept that long */
export function archiveAfterDays(retentionDays: number): number | undefined {
  return retentionDays > READ_OFTEN ? READ_OFTEN : undefined;
}

/** @returns the bucket's name; names are unique within a tenancy's namespace and region */
export function traceBucketName({ team, environment }: TraceBucketPlan): string {
  return `ai-${environment}-${team}-traces`;
}
