export interface TeamLogsPlan {
  readonly team: string;
  readonly environment: string;
}

export function logGroupDescription({ team, environment }: TeamLogsPlan): string {
  return `Logs of ${team}'s use of models in ${environment}.`;
}
