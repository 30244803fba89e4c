import type { Policy, PolicyComplianceFramework } from "@pulumi/policy";
import type { RequirementId } from "../rollout/onboarding/vocabulary/requirements.ts";

const SEPARATOR = ", ";

/**
 * The requirements a policy serves, as the SDK's compliance framework: so the ids travel on the policy
 * object itself and no second list can drift from it.
 *
 * @param ids  ids of docs/requirements.md, the gravest first
 */
export function satisfies(...ids: readonly [RequirementId, ...RequirementId[]]): PolicyComplianceFramework {
  return {
    name: "rollout requirements",
    version: "1",
    reference: "docs/requirements.md",
    specification: ids.join(SEPARATOR),
  };
}

/** @returns the requirement ids of a policy, in the order `satisfies` got them */
export function requirementsOf(policy: Policy): string[] {
  return policy.framework?.specification.split(SEPARATOR) ?? [];
}
