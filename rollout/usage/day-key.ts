/** @returns a key of one team, environment and day; what is nobody's has one that no team has */
export function dayKey({
  team,
  environment,
  day,
}: {
  readonly team: string | null;
  readonly environment: string | null;
  readonly day: string;
}): string {
  return JSON.stringify([team, environment, day]);
}
