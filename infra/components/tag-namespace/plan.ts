import {
  TAG_KEYS,
  TENANCY_ENVIRONMENT,
  type TagKeyName,
} from "../../../rollout/onboarding/vocabulary/tags.ts";

/** Value of `ManagedBy` on what nobody tagged: created by hand or by another tool, so in no plan of ours. */
export const UNMANAGED = "unmanaged";

/** One tag key to create. `slug` is its identity. */
export interface TagSpec {
  readonly slug: string;
  readonly key: TagKeyName;
  readonly description: string;
  readonly costTracking: boolean;
  /** The only values the key takes; absent where any text does. */
  readonly values?: readonly string[];
}

export interface TagNamespacePlan {
  readonly environments: readonly string[];
  /** From the least to the most sensitive. */
  readonly dataClasses: readonly string[];
}

/** Expands the vocabulary's keys; what the documents enumerate becomes an enumeration in OCI too. */
export function tagSpecs({ environments, dataClasses }: TagNamespacePlan): TagSpec[] {
  const values: Partial<Record<TagKeyName, readonly string[]>> = {
    Environment: [...environments, TENANCY_ENVIRONMENT],
    DataClass: dataClasses,
  };
  return TAG_KEYS.map(({ key, description, costTracking }) => {
    const allowed = values[key];
    const spec = { slug: key.toLowerCase(), key, description, costTracking };
    return allowed === undefined ? spec : { ...spec, values: allowed };
  });
}
