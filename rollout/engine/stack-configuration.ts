import { HandoverFault } from "../../infra/handover/handover.ts";
import { contextOf } from "../../infra/load-context.ts";
import type { StackConfiguration } from "../../policy-packs/index.ts";
import type { RolloutModel } from "../onboarding/model.ts";
import type { DeclaredStack } from "../onboarding/stacks.ts";
import type { DeploymentTarget } from "./deployment-target.ts";
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
  target: DeploymentTarget,
  urnsOf: () => Promise<readonly string[]>,
): Promise<StackConfiguration> {
  const waivers = model.waivers.filter((waiver) => holdsOn(waiver, declared));
  const urns = waivers.some(({ team }) => team !== undefined) ? await urnsOf() : [];
  return {
    facts: stackFacts(model, declared, handedTo(declared, model, target)),
    waivers: resourceWaivers(waivers, urns, model.asOf),
  };
}

/** @returns the values that other stacks handed over, none where a file of theirs is not what it should be */
function handedTo({ name, needs }: DeclaredStack, model: RolloutModel, target: DeploymentTarget): string[] {
  if (name.kind === "tenancy") return [];
  const { handedBy } = contextOf(model, target);
  try {
    return needs.flatMap((stack) => Object.values(handedBy(stack, name.environment) ?? {}));
  } catch (error) {
    // The program reads the same file and says what is wrong with it; until then nothing of it may be used.
    if (error instanceof HandoverFault) return [];
    throw error;
  }
}
