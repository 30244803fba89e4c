import type { PolicyPackDefinition } from "../../../policy-packs/binding.ts";
import { requirementsOf } from "../../../policy-packs/requirements.ts";
import type { PolicyFact } from "./facts.ts";

/** @returns what the packs say of their policies, in binding order */
export function policyFacts(packs: readonly PolicyPackDefinition[]): PolicyFact[] {
  return packs.flatMap(({ name: pack, bindings }) =>
    bindings.map(({ policy, levels }) => ({
      policy: policy.name,
      pack,
      description: policy.description,
      severity: policy.severity,
      levels,
      requirements: requirementsOf(policy),
      remediation: policy.remediationSteps,
    })),
  );
}
