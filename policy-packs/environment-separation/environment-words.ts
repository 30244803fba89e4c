/**
 * The environment that a name speaks of: the first of its words that is one. What follows may be a team's name and
 * hold any word.
 *
 * @param environments  every environment of the tenancy
 * @returns `undefined` where the name holds none
 */
export function environmentIn(name: string, environments: readonly string[]): string | undefined {
  const known = new Set(environments.map((environment) => environment.toLowerCase()));
  return name
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .find((word) => known.has(word));
}
