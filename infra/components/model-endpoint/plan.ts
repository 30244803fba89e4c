export interface ModelEndpointPlan {
  readonly environment: string;
}

/** @returns the first DNS label of the endpoint: one per environment, never shared by two (NE-3) */
export function endpointDnsPrefix({ environment }: ModelEndpointPlan): string {
  return `ai-${environment}`;
}
