/** Whose traces a bucket holds. */
export interface TraceBucketPlan {
  readonly team: string;
  readonly environment: string;
}

/** @returns the bucket's name; names are unique within a tenancy's namespace and region */
export function traceBucketName({ team, environment }: TraceBucketPlan): string {
  return `ai-${environment}-${team}-traces`;
}
