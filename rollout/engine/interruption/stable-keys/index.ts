import { data } from "./data.ts";
import { identity } from "./identity.ts";
import { models } from "./models.ts";
import { network } from "./network.ts";
import { spend } from "./spend.ts";
import type { StableKey } from "./stable-key.ts";

/**
 * By type token: how a create that was in flight is looked up in OCI. Every type that the programs create has one.
 *
 * Data sources, their fields and how ids are built are those of the provider's own source (`internal/service`).
 */
export const STABLE_KEYS: Readonly<Record<string, StableKey>> = {
  ...identity,
  ...spend,
  ...network,
  ...data,
  ...models,
};
