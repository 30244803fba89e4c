import type { Condition } from "../../../onboarding/vocabulary/iam/condition.ts";

/** What a matching rule may ask of a resource. Source: OCI IAM, Writing Matching Rules to Define Dynamic Groups. */
const VARIABLE =
  /^(instance\.(compartment\.)?id|resource\.(id|type|compartment\.id)|tag\.[^.\s]+\.[^.\s]+\.value)$/i;

/** @returns the first variable that no resource has */
export function unknownVariable(condition: Condition): string | undefined {
  if (condition.kind === "test") return VARIABLE.test(condition.variable) ? undefined : condition.variable;
  return condition.conditions.map(unknownVariable).find((unknown) => unknown !== undefined);
}
