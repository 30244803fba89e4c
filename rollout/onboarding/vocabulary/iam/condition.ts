import { commaList, peek, reading, StatementSyntaxError, take, takeKeyword, takeText } from "./tokens.ts";
import type { Cursor } from "./tokens.ts";

/** What a variable is compared with. In a pattern `*` stands for anything; without quotes it is a variable. */
export interface ConditionValue {
  readonly kind: "text" | "pattern" | "variable";
  readonly text: string;
}

/** What follows `where`. A list of values after `in` is read as any of them. */
export type Condition =
  | { readonly kind: "all" | "any"; readonly conditions: readonly Condition[] }
  | {
      readonly kind: "test";
      readonly variable: string;
      readonly operator: "=" | "!=";
      readonly value: ConditionValue;
    };

export type ParsedCondition =
  | { readonly condition: Condition }
  /** `at` counts characters of the condition from 1. */
  | { readonly at: number; readonly expected: string };

/**
 * Reads the condition of an IAM statement. Comparisons of time are not readable: the rollout writes none.
 *
 * @see OCI IAM, policy syntax, conditions
 */
export function parseCondition(text: string): ParsedCondition {
  return reading(text, (cursor) => {
    const read = condition(cursor);
    const rest = peek(cursor);
    if (rest !== undefined) throw new StatementSyntaxError(rest.at, "the end");
    return { condition: read };
  });
}

function condition(cursor: Cursor): Condition {
  const first = peek(cursor);
  if (first?.kind === "word" && /^(all|any)$/i.test(first.text)) {
    const kind = takeKeyword(cursor, "all", "any");
    takeKeyword(cursor, "{");
    const conditions = commaList(cursor, () => condition(cursor));
    takeKeyword(cursor, "}");
    return { kind, conditions };
  }
  const variable = takeText(cursor, "a variable");
  const operator = takeKeyword(cursor, "=", "!=", "in");
  if (operator !== "in") return { kind: "test", variable, operator, value: value(cursor) };
  takeKeyword(cursor, "(");
  const values = commaList(cursor, () => value(cursor));
  takeKeyword(cursor, ")");
  return {
    kind: "any",
    conditions: values.map((one) => ({ kind: "test", variable, operator: "=", value: one })),
  };
}

function value(cursor: Cursor): ConditionValue {
  const first = peek(cursor);
  if (first?.text !== "/" || first.kind !== "mark")
    return { kind: first?.kind === "word" ? "variable" : "text", text: takeText(cursor, "a value") };
  take(cursor);
  for (let token = take(cursor); token !== undefined; token = take(cursor))
    if (token.kind === "mark" && token.text === "/")
      return { kind: "pattern", text: cursor.text.slice(first.at, token.at - 1) };
  throw new StatementSyntaxError(cursor.text.length + 1, '"/"');
}
