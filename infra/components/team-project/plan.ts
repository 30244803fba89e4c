export interface TeamProjectPlan {
  readonly team: string;
  readonly environment: string;
}

/** @returns the project's description; OCI shows it to whoever picks a project */
export function projectDescription({ team, environment }: TeamProjectPlan): string {
  return `Models for ${team} in ${environment}.`;
}
