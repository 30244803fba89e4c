import {
  declinedOn,
  PACKS,
  UNKNOWN_MARKER,
  verdictsFromDiagnostics,
  type EvaluatedResource,
  type PolicyDiagnostics,
  type StackConfiguration,
} from "../../policy-packs/index.ts";
import type { DeclaredStack } from "../onboarding/stacks.ts";
import { UNKNOWN, type Json, type PlannedResource } from "../onboarding/vocabulary/stack-runs.ts";
import type { Verdict } from "../onboarding/vocabulary/verdicts.ts";

/**
 * The verdicts of a run of the real engine, from what its events told of the packs.
 *
 * @param resources  as the events told of them
 */
export async function engineVerdicts(
  { name, tier }: DeclaredStack,
  diagnostics: PolicyDiagnostics,
  resources: readonly PlannedResource[],
  configuration: StackConfiguration,
): Promise<Verdict[]> {
  const { stack } = name;
  // Of a run that stopped nothing counts as not applicable, and a policy that hung in its pack would hang here, too.
  const declined = diagnostics.complete
    ? await declinedOn(PACKS, tier, stack, resources.map(asEvaluated), configuration)
    : [];
  const { waivers = [] } = configuration;
  return verdictsFromDiagnostics(PACKS, tier, stack, { ...diagnostics, declined, waivers });
}

function asEvaluated({ inputs, dependencies = [], propertyDependencies = {}, ...resource }: PlannedResource) {
  return {
    ...resource,
    props: marked(inputs) as EvaluatedResource["props"],
    dependencies,
    propertyDependencies,
  } satisfies EvaluatedResource;
}

/** As the engine's wire says that a value is unknown. */
function marked(value: Json): Json {
  if (value === UNKNOWN) return UNKNOWN_MARKER;
  if (value === null || typeof value !== "object") return value;
  if (Array.isArray(value)) return value.map(marked);
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, marked(inner)]));
}
