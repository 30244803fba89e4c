export interface ModelEndpointPlan {
  readonly environment: string;
  /** The one team that the endpoint serves; absent where the environment's teams share it. */
  readonly team?: string | undefined;
}

/**
 * The first DNS label of the endpoint: one per environment or team, never shared by two environments (NE-3). An
 * environment's name holds no hyphen, so no two teams get the same. OCI says nothing of its form; a DNS label has
 * 63 characters at most, and the longest names give 47.
 */
export function endpointDnsPrefix({ environment, team }: ModelEndpointPlan): string {
  return team === undefined ? `ai-${environment}` : `${environment}-${team}`;
}

export function endpointDescription({ environment, team }: ModelEndpointPlan): string {
  return team === undefined
    ? `Models for the teams of ${environment}.`
    : `Models for ${team} in ${environment}.`;
}
