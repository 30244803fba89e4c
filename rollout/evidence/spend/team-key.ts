/** @returns a key that no other team and environment has, whatever their names */
export function teamKey({
  team,
  environment,
}: {
  readonly team: string;
  readonly environment: string;
}): string {
  return JSON.stringify([team, environment]);
}
