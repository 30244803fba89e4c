import { DEFAULT_DOMAIN } from "./defaults.ts";

/** Roles of a team's groups, and the last word of the name of one that is created. */
export const GROUP_ROLES = {
  users: "users",
  operators: "operators",
  codexDevelopers: "codex-developers",
} as const;
export type GroupRole = keyof typeof GROUP_ROLES;

/** @returns a group as IAM statements name it: bare in the default domain, `Domain/Group` in another */
export function qualifiedGroup(group: string, domain: string): string {
  const slash = group.indexOf("/");
  const [place, name] = slash < 0 ? [domain, group] : [group.slice(0, slash), group.slice(slash + 1)];
  // OCI tells domains apart by case no more than groups.
  return place.toLowerCase() === DEFAULT_DOMAIN.toLowerCase() ? name : `${place}/${name}`;
}

/** @returns the name of a group that is created; root-level things start with their environment */
export function createdGroup(environment: string, team: string, role: GroupRole): string {
  return `${environment}-${team}-${GROUP_ROLES[role]}`;
}

/** @returns names of the groups that an environment's deployers and its access layer are, in the default domain; never a team's */
export function toolkitGroups(environment: string): string[] {
  return [`${environment}-ai-deployers`, `${environment}-ai-gateway`];
}

/**
 * Whose deployers may change who is in a group: theirs is every group under their environment's prefix (SE-1).
 *
 * @param comparable  see `comparableGroup`
 * @returns `undefined` for a group under no prefix, and for one of another domain, which no deployer reaches
 */
export function environmentOfPrefix(comparable: string, environments: readonly string[]): string | undefined {
  if (comparable.includes("/")) return undefined;
  return environments.find((environment) => comparable.startsWith(`${environment}-`));
}

/** @returns a group's name for comparison: OCI does not tell names apart by case */
export function comparableGroup(group: string, domain: string): string {
  return qualifiedGroup(group, domain).toLowerCase();
}
