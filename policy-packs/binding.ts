import type {
  EnforcementLevel,
  Policy,
  ResourceValidationPolicy,
  StackValidationPolicy,
} from "@pulumi/policy";
import type { Tier } from "../rollout/onboarding/vocabulary/tiers.ts";
import type { Level } from "../rollout/onboarding/vocabulary/verdicts.ts";

/** What the SDK leaves optional and every report needs. The level is left to the pack: see `Binding`. */
type Accountable = Required<Pick<Policy, "severity" | "framework" | "remediationSteps">> & {
  readonly enforcementLevel?: never;
};
export type ResourcePolicy = ResourceValidationPolicy & Accountable;
export type StackPolicy = StackValidationPolicy & Accountable;

/** A policy as the engine takes it, with its level. */
export type LeveledPolicy = (ResourceValidationPolicy | StackValidationPolicy) & {
  readonly enforcementLevel: EnforcementLevel;
};

/** One policy in a pack, and how strictly each tier takes it. A policy knows nothing of its level. */
export interface Binding {
  readonly policy: ResourcePolicy | StackPolicy;
  readonly levels: Readonly<Record<Tier, Level>>;
}

/** A pack as data. `name` is its folder's name, and what verdicts call it wherever it runs. */
export interface PolicyPackDefinition {
  readonly name: string;
  readonly bindings: readonly Binding[];
}

/**
 * Policies as a pack ships them, in binding order.
 *
 * Shipped levels are production's: whoever forgets the configuration gets the strictest pack.
 */
export function policiesOf(packs: readonly PolicyPackDefinition[]): LeveledPolicy[] {
  return policiesForTier(packs, "production");
}

/** @returns the policies with the levels of one tier, in binding order */
export function policiesForTier(packs: readonly PolicyPackDefinition[], tier: Tier): LeveledPolicy[] {
  return packs.flatMap((pack) =>
    pack.bindings.map(({ policy, levels }) => ({ ...policy, enforcementLevel: levels[tier] })),
  );
}

/** @returns whether the policy looks at a stack as a whole rather than at one resource */
export function isStackPolicy(policy: Policy): boolean {
  return "validateStack" in policy;
}
