import type { Condition } from "./condition.ts";

/** One comparison of a condition. */
export type ConditionTest = Extract<Condition, { readonly kind: "test" }>;

/** @returns whether no request passes but one for which some comparison that `holds` is true, whichever alternative lets it pass */
export function inEveryAlternative(
  condition: Condition | undefined,
  holds: (test: ConditionTest) => boolean,
): boolean {
  if (condition === undefined) return false;
  if (condition.kind === "test") return holds(condition);
  const { kind, conditions } = condition;
  return kind === "all"
    ? conditions.some((one) => inEveryAlternative(one, holds))
    : conditions.every((one) => inEveryAlternative(one, holds));
}

/**
 * The only values of a variable with which a request passes, each as written.
 *
 * @returns `undefined` where the condition does not limit it to a list: in one alternative it is not compared, or with
 *   a pattern, with another variable, or by `!=` only
 */
export function onlyValues(
  condition: Condition | undefined,
  ...variables: readonly string[]
): ReadonlySet<string> | undefined {
  if (condition === undefined) return undefined;
  if (condition.kind === "test") {
    const { operator, value } = condition;
    const compares = compared(condition, variables) && operator === "=" && value.kind === "text";
    return compares ? new Set([value.text]) : undefined;
  }
  const lists = condition.conditions.map((one) => onlyValues(one, ...variables));
  const known = lists.filter((list) => list !== undefined);
  if (condition.kind === "any")
    return known.length === lists.length ? new Set(known.flatMap((list) => [...list])) : undefined;
  const [first, ...rest] = known;
  return first === undefined
    ? undefined
    : new Set([...first].filter((value) => rest.every((list) => list.has(value))));
}

/** @returns whether no request passes in which a variable has the value, told by `!=` in every alternative */
export function neverValue(
  condition: Condition | undefined,
  value: string,
  ...variables: readonly string[]
): boolean {
  return inEveryAlternative(
    condition,
    (test) =>
      compared(test, variables) &&
      test.operator === "!=" &&
      test.value.kind === "text" &&
      test.value.text.toLowerCase() === value.toLowerCase(),
  );
}

function compared({ variable }: ConditionTest, variables: readonly string[]): boolean {
  return variables.includes(variable.toLowerCase());
}
