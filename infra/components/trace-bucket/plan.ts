export interface TraceBucketPlan {
  readonly team: string;
  readonly environment: string;
  /** Days that a trace can be neither changed nor deleted. */
  readonly retentionDays: number;
}

/** @returns the bucket's name; names are unique within a tenancy's namespace and region */
export function traceBucketName({ team, environment }: TraceBucketPlan): string {
  return `ai-${environment}-${team}-traces`;
}

/** The retention rule in OCI's form. Its name is its identity: another name would be another rule. */
export function retentionRule({ retentionDays }: TraceBucketPlan): {
  displayName: string;
  duration: { timeAmount: string; timeUnit: string };
} {
  return { displayName: "traces", duration: { timeAmount: String(retentionDays), timeUnit: "DAYS" } };
}
