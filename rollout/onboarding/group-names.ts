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
  if (group.includes("/")) return group.replace(new RegExp(`^${DEFAULT_DOMAIN}/`, "i"), "");
  return domain === DEFAULT_DOMAIN ? group : `${domain}/${group}`;
}

/** @returns the name of a group that is created; root-level things start with their environment */
export function createdGroup(environment: string, team: string, role: GroupRole): string {
  return `${environment}-${team}-${GROUP_ROLES[role]}`;
}

/** @returns a group's name for comparison: OCI does not tell names apart by case */
export function comparableGroup(group: string, domain: string): string {
  return qualifiedGroup(group, domain).toLowerCase();
}
