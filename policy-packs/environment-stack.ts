import { parseStackName, stackOfUrn } from "../rollout/onboarding/vocabulary/stack-names.ts";
import type { StackName } from "../rollout/onboarding/vocabulary/stack-names.ts";

/** A stack that belongs to one environment. */
export type EnvironmentStack = Exclude<StackName, { readonly kind: "tenancy" }>;

export const NOT_OF_AN_ENVIRONMENT = "The stack belongs to no environment.";

/**
 * The environment's stack a resource belongs to, from its URN: stack tags and `getStack()` do not exist
 * under `pulumi policy analyze`.
 *
 * @returns `undefined` for `tenancy`, and for a stack that is none of the rollout's
 */
export function environmentStackOf(urn: string | undefined): EnvironmentStack | undefined {
  const stack = urn === undefined ? undefined : parseStackName(stackOfUrn(urn));
  return stack?.kind === "tenancy" ? undefined : stack;
}
