import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import type { SpendFacts } from "../../evidence/spend/spend-facts.ts";
import type { Spender } from "../../evidence/spend/spend-request.ts";
import type { RolloutModel } from "../../onboarding/model.ts";
import { readSpend } from "../../usage/spend/read-spend.ts";
import type { SpendPeriod } from "../../usage/spend/spend-scope.ts";
import { UsageError } from "../usage-error.ts";
import type { World } from "../world.ts";
import { attributionOf, type HandoverPlace } from "./review-scope.ts";

/** @returns the store's folder @throws UsageError  where nothing was imported yet */
export function requireStore(world: World, shown: string): string {
  const store = resolve(world.cwd, shown);
  if (existsSync(store)) return store;
  throw new UsageError(
    `${shown} is not there: nothing was imported yet. Run "rollout usage import <folder of FOCUS reports>", or name another folder with --store.`,
  );
}

/** Asks the store about some days, by what the documents and handovers say whose they are. */
export function readFacts(
  store: string,
  model: RolloutModel,
  spenders: readonly Spender[],
  handovers: HandoverPlace,
  period: SpendPeriod,
): Promise<SpendFacts> {
  return readSpend(store, join(store, "work"), attributionOf(model, spenders, handovers), period);
}
