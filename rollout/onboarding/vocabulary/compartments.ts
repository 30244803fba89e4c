/** Compartment under which everything of the rollout lives: `ai`, `ai/governance`, `ai/<environment>/<team>`. */
export const ROOT_COMPARTMENT = "ai";
export const GOVERNANCE_COMPARTMENT = "governance";
export const SHARED_COMPARTMENT = "shared";

/**
 * @param parent  path of the compartment under which the rollout lives; absent for the tenancy's root
 * @returns names from the tenancy's root to the rollout's compartment, joined by colons as IAM statements write them
 */
export function rootCompartmentPath(parent: string | undefined): string {
  return parent === undefined ? ROOT_COMPARTMENT : `${parent}:${ROOT_COMPARTMENT}`;
}
