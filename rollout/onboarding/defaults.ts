import type { Authentication } from "./vocabulary/authentication.ts";
import type { Tier } from "./vocabulary/tiers.ts";
import { TELEMETRY, type AccessMode, type TeamState } from "./vocabulary/uses.ts";

/** Domain whose groups a statement names without it. */
export const DEFAULT_DOMAIN = "Default";

/** The only place a document's default lives. */
export const DEFAULTS = {
  authentication: "SecurityToken" satisfies Authentication,
  realm: "oc1",
  identityDomain: DEFAULT_DOMAIN,
  access: "gateway" satisfies AccessMode,
  modelAuthentication: "iam",
  serviceCatalogStatus: "INACTIVE",
  state: "active" satisfies TeamState,
  telemetry: TELEMETRY,
  alertPercents: [50, 80, 100],
  forecastPercents: [100],
  /** Days; production keeps a year so that a late incident can be reconstructed (RT-2). */
  retentionDays: { development: 90, production: 365 } satisfies Record<Tier, number>,
  /** A day that costs thrice the usual, or twice what is left per day; sums under 10 vary much (docs/pace-alerts.md). */
  pace: { remainingFactor: 2, jumpFactor: 3, leastAmount: 10 },
  showUsers: false,
} as const;
