import { parseCondition, type Condition } from "../../rollout/onboarding/vocabulary/iam/condition.ts";

/** One comparison of a condition. */
export type ConditionTest = Extract<Condition, { readonly kind: "test" }>;

/** @returns every comparison in a condition, whichever alternative it stands in */
export function testsIn(condition: Condition): ConditionTest[] {
  return condition.kind === "test" ? [condition] : condition.conditions.flatMap(testsIn);
}

/** @returns every comparison in the text of a condition, or what is wrong with it where it is not readable */
export function readTests(condition: string | undefined): readonly ConditionTest[] | string {
  if (condition === undefined) return [];
  const read = parseCondition(condition);
  return "expected" in read
    ? `has a condition that is not readable at its character ${read.at}: expected ${read.expected}`
    : testsIn(read.condition);
}
