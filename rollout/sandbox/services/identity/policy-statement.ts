import { parseCondition } from "../../../onboarding/vocabulary/iam/condition.ts";
import { parseStatement, type Statement } from "../../../onboarding/vocabulary/iam/statement.ts";
import {
  peek,
  reading,
  StatementSyntaxError,
  take,
  takeKeyword,
  takeText,
  type Cursor,
} from "../../../onboarding/vocabulary/iam/tokens.ts";
import { isResourceType } from "./resource-types.ts";

/** A policy as OCI understood it, or what is wrong with it. Definitions are not among its statements. */
export type ReadPolicy = { readonly statements: readonly Statement[] } | { readonly wrong: string };

/**
 * Reads the statements of a policy, in order: a definition stands before the statement that uses it.
 *
 * An `endorse` or `admit` reaches into another tenancy. It comes back as an `allow` in the tenancy, as far as this
 * side of it can be checked: who it speaks of, and what may be done.
 *
 * @see OCI IAM, Policy Syntax; Cross-Tenancy Access Policies
 */
export function readPolicy(texts: readonly string[]): ReadPolicy {
  const tenancies = new Set<string>();
  const groups = new Set<string>();
  const statements: Statement[] = [];
  for (const text of texts) {
    const read = reading(text, (cursor) => statementAt(cursor, tenancies, groups));
    if ("at" in read) return { wrong: syntax(text, read.at, read.expected) };
    if ("wrong" in read) return read;
    if ("statement" in read) {
      const wrong = meaningless(read.statement, text);
      if (wrong !== undefined) return { wrong };
      statements.push(read.statement);
    }
  }
  return { statements };
}

function syntax(text: string, at: number, expected: string): string {
  return `Invalid policy statement: expected ${expected} at character ${at} of "${text}".`;
}

type Read = { readonly statement: Statement } | { readonly wrong: string } | { readonly defined: string };

function statementAt(cursor: Cursor, tenancies: Set<string>, groups: Set<string>): Read {
  const start = peek(cursor)?.text.toLowerCase();
  if (start === "define") return definition(cursor, tenancies, groups);
  // Source: OCI IAM, Deny Policies: somebody has to switch them on in the console first.
  if (start === "deny") return { wrong: "Deny policies are not enabled in this tenancy." };
  if (start !== "endorse" && start !== "admit") return allowed(cursor.text);
  take(cursor);
  const words = cursor.tokens.slice(cursor.next);
  const isOf = (word: string, index: number) => words[index]?.text.toLowerCase() === word;
  const of = words.findIndex((_word, index) => isOf("of", index) && isOf("tenancy", index + 1));
  const into = words.findLastIndex(
    (_word, index) => isOf("in", index) && (isOf("tenancy", index + 1) || isOf("any-tenancy", index + 1)),
  );
  const alias =
    start === "admit" ? words[of + 2] : isOf("any-tenancy", into + 1) ? undefined : words[into + 2];
  const isNamed = start === "admit" ? of >= 0 : into >= 0;
  if (!isNamed) {
    throw new StatementSyntaxError(
      cursor.text.length + 1,
      start === "admit" ? '"of tenancy"' : '"in tenancy"',
    );
  }
  if (alias !== undefined && !tenancies.has(alias.text.toLowerCase())) {
    return {
      wrong: `Invalid policy statement: no tenancy "${alias.text}" is defined before "${cursor.text}".`,
    };
  }
  return allowed(atHome(cursor.text, start, alias?.text));
}

/** @returns the statement without what it says of the other tenancy */
function atHome(text: string, start: "endorse" | "admit", alias: string | undefined): string {
  const escaped = (alias ?? "").replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const rest = text.trim().slice(start.length);
  return start === "admit"
    ? `allow${rest.replace(new RegExp(`\\s+of\\s+tenancy\\s+${escaped}\\b`, "i"), "")}`
    : `allow${rest.replace(new RegExp(`\\s+in\\s+(any-tenancy|tenancy\\s+${escaped})\\b`, "i"), " in tenancy")}`;
}

function allowed(text: string): Read {
  const read = parseStatement(text);
  return "statement" in read ? read : { wrong: syntax(text, read.at, read.expected) };
}

function definition(cursor: Cursor, tenancies: Set<string>, groups: Set<string>): Read {
  take(cursor);
  const kind = takeKeyword(cursor, "tenancy", "group", "dynamic-group", "compartment");
  const alias = takeText(cursor, `a name for the ${kind}`);
  takeKeyword(cursor, "as");
  const id = takeText(cursor, "an OCID");
  const rest = peek(cursor);
  if (!id.startsWith("ocid1.")) throw new StatementSyntaxError(cursor.text.indexOf(id) + 1, "an OCID");
  if (rest !== undefined) throw new StatementSyntaxError(rest.at, "the end");
  (kind === "tenancy" ? tenancies : groups).add(alias.toLowerCase());
  return { defined: alias };
}

/** A statement that reads well and grants nothing: an unknown resource type, or a condition that is none. */
function meaningless({ resourceType, condition }: Statement, text: string): string | undefined {
  if (resourceType !== undefined && !isResourceType(resourceType)) {
    return `No permissions found: "${resourceType}" is no resource type, in "${text}".`;
  }
  if (condition === undefined || isOfTime(condition)) return undefined;
  const read = parseCondition(condition);
  return "condition" in read ? undefined : syntax(condition, read.at, read.expected);
}

/** Comparisons of time, which the reader of conditions does not know. */
function isOfTime(condition: string): boolean {
  return /\b(before|after|between)\b/i.test(condition.replaceAll(/'[^']*'/g, ""));
}
