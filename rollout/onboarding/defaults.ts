import type { Authentication } from "./model.ts";
import type { Tier } from "./vocabulary/tiers.ts";

/** The only place a document's default lives. */
export const DEFAULTS = {
  authentication: "SecurityToken" satisfies Authentication,
  alertPercents: [50, 80, 100],
  /** Days; production keeps a year so that a late incident can be reconstructed (RT-2). */
  retentionDays: { development: 90, production: 365 } satisfies Record<Tier, number>,
} as const;
