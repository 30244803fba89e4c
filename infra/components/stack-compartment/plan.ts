import { TEAM_TAG_DEFAULT_KEYS, type TagKeyName } from "../../../rollout/onboarding/vocabulary/tags.ts";
import type { Ownership } from "../../defined-tags.ts";

/** One tag that everything created in the compartment inherits. */
export interface TagDefaultSpec {
  readonly slug: string;
  readonly key: TagKeyName;
  readonly value: string;
}

/** Expands an ownership to the defaults that the compartment hands down; a value it does not have is left out. */
export function tagDefaultSpecs(ownership: Ownership): TagDefaultSpec[] {
  const values: Partial<Record<TagKeyName, string | undefined>> = {
    Team: ownership.team,
    CostCenter: ownership.costCenter,
    DataClass: ownership.dataClass,
  };
  return TEAM_TAG_DEFAULT_KEYS.flatMap((key) => {
    const value = values[key];
    return value === undefined ? [] : [{ slug: key.toLowerCase(), key, value }];
  });
}
