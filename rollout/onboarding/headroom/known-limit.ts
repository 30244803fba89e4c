import type { LimitsModel } from "../tenancy-model.ts";
import { LIMITS, type LimitName } from "../vocabulary/limits.ts";

/** What is known of one limit. */
export interface KnownLimit {
  /** `declared`: read from the tenancy. `documented`: OCI's default, which the tenancy may have had changed. */
  readonly source: "declared" | "documented" | "unknown";
  /** `null` where unknown. */
  readonly limit: number | null;
  /** What others than this rollout use; `null` where unknown, which is all but `declared`. */
  readonly usedElsewhere: number | null;
}

/** @returns what the tenancy's document says, else OCI's documented default, else that nothing is known */
export function knownLimit({ values }: LimitsModel, name: LimitName): KnownLimit {
  const declared = values[name];
  if (declared !== undefined) return { source: "declared", ...declared };
  const { documented } = LIMITS[name];
  return documented === undefined
    ? { source: "unknown", limit: null, usedElsewhere: null }
    : { source: "documented", limit: documented, usedElsewhere: null };
}
