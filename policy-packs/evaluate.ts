import type { Tier } from "../rollout/onboarding/vocabulary/tiers.ts";
import type { Verdict } from "../rollout/onboarding/vocabulary/verdicts.ts";
import { analyzeResource, analyzeStack, diagnosticsOfResource, diagnosticsOfStack } from "./analyze.ts";
import type { EvaluatedResource } from "./analyzer-requests.ts";
import { policiesForTier } from "./binding.ts";
import type { PolicyPackDefinition } from "./binding.ts";
import { packConfiguration, type StackConfiguration } from "./configuration.ts";
import { configured } from "./configured.ts";
import type { Guard } from "./guarded.ts";
import { servedPolicies } from "./served-policies.ts";
import { verdictsFromDiagnostics } from "./verdicts-from-diagnostics.ts";
import type { PolicyAnswers } from "./verdicts-from-diagnostics.ts";

export type { EvaluatedResource } from "./analyzer-requests.ts";

/**
 * Evaluates packs on a stack in this process, with the SDK's own evaluation: unknown values, types and
 * dependencies behave as under the engine.
 *
 * @param tier  tier of the stack's environment; production for `tenancy`
 * @param asOutputs  the same resources with what is known after the steps, which stack policies look at; before any
 *   step these are the inputs
 * A policy that throws, or whose promise does not settle, is "not checked" there and says that it broke; the others keep
 * their verdicts. One that loops for ever or ends the process takes this process with it.
 *
 * @returns one verdict per policy of every pack, in the order of packs and their bindings
 * @throws TypeError  for a property that the engine's wire could not carry
 */
export async function evaluatePolicies(
  packs: readonly PolicyPackDefinition[],
  tier: Tier,
  stack: string,
  resources: readonly EvaluatedResource[],
  configuration: StackConfiguration = {},
  asOutputs: readonly EvaluatedResource[] = resources,
  guard: Guard = {},
): Promise<Verdict[]> {
  const answers = await ask(packs, tier, stack, resources, configuration, asOutputs, guard);
  return verdictsFromDiagnostics(packs, tier, stack, {
    complete: true,
    ...answers,
    waivers: configuration.waivers ?? [],
  });
}

/**
 * Why policies do not apply to a stack that an engine looked at: its events say so of none, so they are asked again.
 *
 * @param resources  as the engine told of them
 */
export async function declinedOn(
  packs: readonly PolicyPackDefinition[],
  tier: Tier,
  stack: string,
  resources: readonly EvaluatedResource[],
  configuration: StackConfiguration,
): Promise<NonNullable<PolicyAnswers["declined"]>> {
  const { declined = [] } = await ask(packs, tier, stack, resources, configuration);
  return declined;
}

async function ask(
  packs: readonly PolicyPackDefinition[],
  tier: Tier,
  stack: string,
  resources: readonly EvaluatedResource[],
  configuration: StackConfiguration,
  asOutputs: readonly EvaluatedResource[] = resources,
  guard: Guard = {},
): Promise<PolicyAnswers> {
  const policies = configured(
    servedPolicies(policiesForTier(packs, tier), guard),
    packConfiguration(packs, tier, configuration),
  );
  const answers: PolicyAnswers[] = [];
  for (const resource of resources) {
    const response = await analyzeResource(policies, resource);
    answers.push(diagnosticsOfResource(policies, resource.urn, response));
  }
  answers.push(diagnosticsOfStack(policies, await analyzeStack(policies, stack, asOutputs)));
  return {
    violations: answers.flatMap(({ violations }) => violations),
    passed: answers.flatMap(({ passed }) => passed),
    declined: answers.flatMap(({ declined = [] }) => declined),
  };
}
