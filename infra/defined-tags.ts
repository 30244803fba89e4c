import {
  definedTagKey,
  MANAGED_BY,
  PLATFORM_TEAM,
  type DefinedTags,
  type TagKeyName,
} from "../rollout/onboarding/vocabulary/tags.ts";

/** Who a resource belongs to, as its tags say (CO-1). */
export interface Ownership {
  readonly team: string;
  readonly environment: string;
  readonly costCenter: string;
  readonly owner: string;
  /** Highest data class it may hold (DA-1); absent for what holds no data of a team. */
  readonly dataClass?: string;
}

/** @returns the defined tags of a resource, keys sorted so that a plan never depends on their order */
export function definedTags({ team, environment, costCenter, owner, dataClass }: Ownership): DefinedTags {
  const values: Partial<Record<TagKeyName, string>> = {
    CostCenter: costCenter,
    ...(dataClass === undefined ? {} : { DataClass: dataClass }),
    Environment: environment,
    ManagedBy: MANAGED_BY,
    Owner: owner,
    Team: team,
  };
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => [definedTagKey(key as TagKeyName), value]),
  );
}

/** @returns the ownership of what the platform team runs for everyone */
export function platformOwnership(environment: string, costCenter: string, owner: string): Ownership {
  return { team: PLATFORM_TEAM, environment, costCenter, owner };
}
