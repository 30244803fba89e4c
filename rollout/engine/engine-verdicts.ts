import {
  declinedOn,
  PACKS,
  verdictsFromDiagnostics,
  type PolicyDiagnostics,
  type StackConfiguration,
} from "../../policy-packs/index.ts";
import type { DeclaredStack } from "../onboarding/stacks.ts";
import type { PlannedResource } from "../onboarding/vocabulary/stack-runs.ts";
import { asEvaluated } from "./as-evaluated.ts";
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
    ? await declinedOn(
        PACKS,
        tier,
        stack,
        resources.map((resource) => asEvaluated(resource)),
        configuration,
      )
    : [];
  const { waivers = [] } = configuration;
  return verdictsFromDiagnostics(PACKS, tier, stack, { ...diagnostics, declined, waivers });
}
