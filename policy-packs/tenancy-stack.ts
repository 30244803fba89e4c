import type { StackValidationArgs } from "@pulumi/policy";
import { parseStackName, stackOfUrn } from "../rollout/onboarding/vocabulary/stack-names.ts";

export const NOT_THE_TENANCYS = "The stack is not the tenancy's.";

/** @returns whether a stack is the one that holds what all environments share, from the URN of its first resource */
export function isTenancyStack({ resources }: Pick<StackValidationArgs, "resources">): boolean {
  return parseStackName(stackOfUrn(resources[0]?.urn ?? ""))?.kind === "tenancy";
}
