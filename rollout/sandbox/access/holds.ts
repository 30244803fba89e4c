import type { Condition, ConditionValue } from "../../onboarding/vocabulary/iam/condition.ts";
import type { Variables } from "./variables.ts";

/**
 * Whether a condition holds for a request. A variable that the request lacks makes its test false, also one
 * that asks for a difference. Text is compared without regard to case.
 *
 * @see OCI IAM, policy syntax, conditions
 */
export function holds(condition: Condition, variables: Variables): boolean {
  if (condition.kind !== "test") {
    const isMet = (one: Condition) => holds(one, variables);
    return condition.kind === "all" ? condition.conditions.every(isMet) : condition.conditions.some(isMet);
  }
  const values = variables.get(condition.variable.toLowerCase());
  if (values === undefined) return false;
  const isMatch = matcher(condition.value, variables);
  if (isMatch === undefined) return false;
  return values.some(isMatch) === (condition.operator === "=");
}

/** @returns undefined where what is compared with is a variable that the request lacks */
function matcher(value: ConditionValue, variables: Variables): ((text: string) => boolean) | undefined {
  if (value.kind === "pattern") {
    const parts = value.text.split("*").map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&"));
    const pattern = new RegExp(`^${parts.join(".*")}$`, "is");
    return (text) => pattern.test(text);
  }
  const wanted = value.kind === "variable" ? variables.get(value.text.toLowerCase()) : [value.text];
  return wanted && ((text) => wanted.some((one) => one.toLowerCase() === text.toLowerCase()));
}
