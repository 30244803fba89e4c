import { join } from "node:path";
import type { SpendFacts } from "../../evidence/spend/spend-facts.ts";
import type { Spender } from "../../evidence/spend/spend-request.ts";
import type { RolloutModel } from "../../onboarding/model.ts";
import { readSpend } from "../../usage/spend/read-spend.ts";
import type { SpendPeriod } from "../../usage/spend/spend-scope.ts";
import { attributionOf, type HandoverPlace } from "./review-scope.ts";

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
