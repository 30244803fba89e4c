import type { StackConfiguration } from "../../policy-packs/index.ts";
import type { RolloutModel } from "../onboarding/model.ts";
import type { DeclaredStack } from "../onboarding/stacks.ts";
import { stackFacts } from "./stack-facts.ts";
import { holdsOn, resourceWaivers } from "./stack-waivers.ts";

/**
 * What the documents say about one stack to the packs that look at it.
 *
 * @param urnsOf  every URN of the stack; asked only where a waiver of a whole team holds
 */
export async function stackConfiguration(
  model: RolloutModel,
  declared: DeclaredStack,
  urnsOf: () => Promise<readonly string[]>,
): Promise<StackConfiguration> {
  const waivers = model.waivers.filter((waiver) => holdsOn(waiver, declared));
  const urns = waivers.some(({ team }) => team !== undefined) ? await urnsOf() : [];
  return {
    facts: stackFacts(model, declared),
    waivers: resourceWaivers(waivers, urns, model.asOf),
  };
}
