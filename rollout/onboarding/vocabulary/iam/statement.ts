import { commaList, peek, reading, StatementSyntaxError, take, takeKeyword, takeText } from "./tokens.ts";
import type { Cursor } from "./tokens.ts";

/** From the least to the most; each includes those before it. Source: OCI IAM, policy reference, verbs. */
export const VERBS = ["inspect", "read", "use", "manage"] as const;
export type Verb = (typeof VERBS)[number];

/** Who a statement speaks of. */
export type Subject =
  | { readonly kind: "any-user" | "any-group" }
  | { readonly kind: "group" | "dynamic-group"; readonly principals: readonly Principal[] }
  | { readonly kind: "service"; readonly names: readonly string[] };

export type Principal =
  | { readonly by: "name"; readonly domain?: string; readonly name: string }
  | { readonly by: "id"; readonly id: string };

export type Location =
  | { readonly kind: "tenancy" }
  | { readonly kind: "compartment"; readonly path: readonly string[] }
  | { readonly kind: "compartment-id"; readonly id: string };

/** `allow <subject> to <verb> <resource-type> in <location> [where <condition>]`. */
export interface Statement {
  readonly subject: Subject;
  /** A verb, or the permissions that stand for verb and resource type. */
  readonly grants: readonly string[];
  readonly resourceType?: string;
  readonly location: Location;
  /** As written; `parseCondition` reads it. */
  readonly condition?: string;
}

export type ParsedStatement =
  | { readonly statement: Statement }
  /** `at` counts characters from 1. */
  | { readonly at: number; readonly expected: string };

/**
 * Reads an IAM policy statement, `allow` only: `deny`, `define`, `endorse` and `admit` reach beyond what
 * the rollout grants, so they count as not readable.
 *
 * @see OCI IAM, policy syntax
 */
export function parseStatement(text: string): ParsedStatement {
  return reading(text, (cursor) => ({ statement: statement(cursor) }));
}

function statement(cursor: Cursor): Statement {
  takeKeyword(cursor, "allow");
  const who = takeSubject(cursor);
  takeKeyword(cursor, "to");
  const granted = takeGrants(cursor);
  takeKeyword(cursor, "in");
  const where = location(cursor);
  const rest = takeCondition(cursor);
  return { subject: who, ...granted, location: where, ...rest };
}

/** @returns who the statement speaks of, up to its `to` */
export function takeSubject(cursor: Cursor): Subject {
  const kind = takeKeyword(cursor, "group", "dynamic-group", "service", "any-user", "any-group");
  if (kind === "any-user" || kind === "any-group") return { kind };
  if (kind === "service") return { kind, names: commaList(cursor, () => takeText(cursor, "a service")) };
  return { kind, principals: commaList(cursor, () => principal(cursor, kind)) };
}

function principal(cursor: Cursor, kind: string): Principal {
  const first = peek(cursor);
  const name = takeText(cursor, `the name of a ${kind}`);
  if (first?.kind === "word" && name.toLowerCase() === "id")
    return { by: "id", id: takeText(cursor, "an OCID") };
  if (peek(cursor)?.text !== "/") return { by: "name", name };
  take(cursor);
  return { by: "name", domain: name, name: takeText(cursor, `the name of a ${kind}`) };
}

/** @returns what is granted, up to the `in` */
export function takeGrants(cursor: Cursor): Pick<Statement, "grants" | "resourceType"> {
  return peek(cursor)?.text === "{" ? permissions(cursor) : verb(cursor);
}

function verb(cursor: Cursor): { grants: string[]; resourceType: string } {
  const grants = [takeKeyword(cursor, ...VERBS)];
  return { grants, resourceType: takeText(cursor, "a resource type") };
}

/** `{A, B}`; a resource type may follow, but the permissions name theirs already. */
function permissions(cursor: Cursor): { grants: string[]; resourceType?: string } {
  take(cursor);
  const grants = commaList(cursor, () => takeText(cursor, "a permission"));
  takeKeyword(cursor, "}");
  return peek(cursor)?.text.toLowerCase() === "in"
    ? { grants }
    : { grants, resourceType: takeText(cursor, "a resource type") };
}

function location(cursor: Cursor): Location {
  if (takeKeyword(cursor, "tenancy", "compartment") === "tenancy") return { kind: "tenancy" };
  const first = takeText(cursor, "a compartment");
  if (first.toLowerCase() === "id") return { kind: "compartment-id", id: takeText(cursor, "an OCID") };
  const path = [first];
  while (peek(cursor)?.text === ":") {
    take(cursor);
    path.push(takeText(cursor, "a compartment"));
  }
  return { kind: "compartment", path };
}

/** @returns the rest of the statement as its condition; nothing at its end */
export function takeCondition(cursor: Cursor): { condition?: string } {
  if (peek(cursor) === undefined) return {};
  takeKeyword(cursor, "where");
  const first = peek(cursor);
  if (first === undefined) throw new StatementSyntaxError(cursor.text.length + 1, "a condition");
  return { condition: cursor.text.slice(first.at - 1).trimEnd() };
}
