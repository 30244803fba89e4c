import { PACKS, type ResourceWaiver } from "../../policy-packs/index.ts";
import type { DeclaredStack } from "../onboarding/stacks.ts";
import { stackOfUrn } from "../onboarding/vocabulary/stack-names.ts";
import type { Waiver } from "../onboarding/vocabulary/waivers.ts";

/** Policies of this pack cannot be waived where the tier is production: who may reach what is never a matter of time. */
const NEVER_WAIVED_IN_PRODUCTION = "access";

const packOf = new Map(
  PACKS.flatMap(({ name, bindings }) => bindings.map(({ policy }) => [policy.name, name] as const)),
);

/** @returns whether a waiver is of a stack; one that may not be, of access in production, is of none */
export function holdsOn(waiver: Waiver, { name, tier }: DeclaredStack): boolean {
  if (isForbidden(waiver, tier)) return false;
  if (waiver.resource !== undefined) return stackOfUrn(waiver.resource) === name.stack;
  if (name.kind !== "team" || waiver.team !== name.team) return false;
  return waiver.environment === undefined || waiver.environment === name.environment;
}

/** @returns whether a waiver would silence who may reach what in production */
export function isForbidden({ policy }: Waiver, tier: DeclaredStack["tier"]): boolean {
  return tier === "production" && packOf.get(policy) === NEVER_WAIVED_IN_PRODUCTION;
}

/**
 * Waivers as packs take them, one for each URN.
 *
 * @param urns  of the stack, its own among them; what a team's waiver is spread over
 */
export function resourceWaivers(
  waivers: readonly Waiver[],
  urns: readonly string[],
  asOf: string,
): ResourceWaiver[] {
  return waivers.flatMap((waiver) =>
    (waiver.resource === undefined ? urns : [waiver.resource]).map((resource) => ({
      policy: waiver.policy,
      resource,
      asOf,
      waiver,
    })),
  );
}
