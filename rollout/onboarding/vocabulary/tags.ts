/**
 * The defined-tag namespace of the rollout. OCI writes a defined tag as `<namespace>.<key>`;
 * namespaces that start with `oci` or `orcl` are reserved.
 */
export const TAG_NAMESPACE = "Rollout";

/** One key of the namespace. `costTracking` keys count against OCI's ten per tenancy (CO-1). */
export interface TagKey {
  readonly key: string;
  readonly costTracking: boolean;
  readonly description: string;
}

export const TAG_KEYS = [
  { key: "Team", costTracking: true, description: "Product team that owns the resource." },
  { key: "Environment", costTracking: true, description: "Environment the resource belongs to." },
  { key: "CostCenter", costTracking: true, description: "Cost center that pays for the resource." },
  { key: "Service", costTracking: true, description: "Service of the team that uses the resource." },
  { key: "DataClass", costTracking: false, description: "Highest data class the resource may hold." },
  { key: "Owner", costTracking: false, description: "Mail address of the person who answers for it." },
  { key: "Repository", costTracking: true, description: "Source repository the usage is for." },
  { key: "Customer", costTracking: true, description: "Customer the usage is for." },
  { key: "ManagedBy", costTracking: false, description: "Tool that provisions the resource." },
] as const satisfies readonly TagKey[];

export type TagKeyName = (typeof TAG_KEYS)[number]["key"];

/** OCI's limit of cost-tracking tag keys per tenancy. Source: OCI Tagging, service limits. */
export const COST_TRACKING_KEY_LIMIT = 10;

/** Keys without which a resource cannot be mapped to who pays and who answers for it (CO-1). */
export const REQUIRED_TAG_KEYS = [
  "Team",
  "Environment",
  "CostCenter",
  "Owner",
  "ManagedBy",
] as const satisfies readonly TagKeyName[];

/** Keys that every team compartment hands down to what is created in it (CO-1, DA-1). */
export const TEAM_TAG_DEFAULT_KEYS = [
  "Team",
  "CostCenter",
  "DataClass",
] as const satisfies readonly TagKeyName[];

/** Value of `ManagedBy`, of `Team` where no team owns a resource, and of `Environment` for the tenancy. */
export const MANAGED_BY = "rollout";
export const PLATFORM_TEAM = "platform";
export const TENANCY_ENVIRONMENT = "tenancy";

/** OCI's flat form of defined tags: `Rollout.Team` → value. */
export type DefinedTags = Readonly<Record<string, string>>;

/** @returns the key as OCI writes it, e.g. `Rollout.CostCenter` */
export function definedTagKey(key: TagKeyName): string {
  return `${TAG_NAMESPACE}.${key}`;
}
