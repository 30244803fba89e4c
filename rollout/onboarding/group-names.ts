import { DEFAULT_DOMAIN, DEFAULTS } from "./defaults.ts";
import type { TenancyDocument } from "./documents/tenancy-document.ts";
import { deployerName, gatewayName } from "./vocabulary/principals.ts";

/** Roles of a team's groups, and the last word of the name of one that is created. */
export const GROUP_ROLES = {
  users: "users",
  operators: "operators",
  codexDevelopers: "codex-developers",
} as const;
export type GroupRole = keyof typeof GROUP_ROLES;

/** @returns the identity domain that holds a tenancy's groups */
export function groupDomain({ identityDomain }: Pick<TenancyDocument, "identityDomain">): string {
  return identityDomain ?? DEFAULTS.identityDomain;
}

/** @returns whether a domain is the default one; OCI tells domains apart by case no more than groups */
export function isDefaultDomain(domain: string): boolean {
  return domain.toLowerCase() === DEFAULT_DOMAIN.toLowerCase();
}

/** @returns a group as IAM statements name it: bare in the default domain, `Domain/Group` in another */
export function qualifiedGroup(group: string, domain: string): string {
  const slash = group.indexOf("/");
  const [place, name] = slash < 0 ? [domain, group] : [group.slice(0, slash), group.slice(slash + 1)];
  return isDefaultDomain(place) ? name : `${place}/${name}`;
}

/** @returns the name of a group that is created; root-level things start with their environment */
export function createdGroup(environment: string, team: string, role: GroupRole): string {
  return `${environment}-${team}-${GROUP_ROLES[role]}`;
}

/** @returns names of the groups that an environment's deployers and its access layer are, in the default domain; never a team's */
export function toolkitGroups(environment: string): string[] {
  return [deployerName(environment), gatewayName(environment)];
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
