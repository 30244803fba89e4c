import { parseCondition } from "./condition.ts";
import type { Location } from "./statement.ts";
import { commaList, peek, reading, StatementSyntaxError, take, takeKeyword, takeText } from "./tokens.ts";
import type { Cursor } from "./tokens.ts";

/** Where a quota holds. Names of families and limits are not kept: OCI publishes no list to compare them with. */
export interface QuotaStatement {
  readonly location: Location;
}

export type ParsedQuota =
  | { readonly quota: QuotaStatement }
  /** `at` counts characters from 1. */
  | { readonly at: number; readonly expected: string };

/**
 * Reads a statement of the quota language: `set|unset|zero <family> quota[s] [<names>] [to <number>] in
 * tenancy|compartment <path> [where <condition>]`.
 *
 * @see OCI, Quota Policy Syntax
 */
export function parseQuota(text: string): ParsedQuota {
  return reading(text, (cursor) => ({ quota: statement(cursor) }));
}

function statement(cursor: Cursor): QuotaStatement {
  const action = takeKeyword(cursor, "set", "unset", "zero");
  takeText(cursor, "the name of a family");
  takeKeyword(cursor, "quota", "quotas");
  // Without a name, every limit of the family is meant.
  if (!isNext(cursor, "to", "in")) commaList(cursor, () => limit(cursor));
  if (action === "set") {
    takeKeyword(cursor, "to");
    const at = peek(cursor)?.at ?? cursor.text.length + 1;
    if (!/^\d+$/.test(takeText(cursor, "a number"))) throw new StatementSyntaxError(at, "a number");
  }
  takeKeyword(cursor, "in");
  const location: Location =
    takeKeyword(cursor, "tenancy", "compartment") === "tenancy" ? { kind: "tenancy" } : compartment(cursor);
  if (peek(cursor) !== undefined) condition(cursor);
  return { location };
}

function isNext(cursor: Cursor, ...words: readonly string[]): boolean {
  return words.includes(peek(cursor)?.text.toLowerCase() ?? "");
}

/** A name, or a pattern between slashes. */
function limit(cursor: Cursor): void {
  if (!isNext(cursor, "/")) {
    takeText(cursor, "the name of a quota");
    return;
  }
  take(cursor);
  takeText(cursor, "a pattern");
  takeKeyword(cursor, "/");
}

function compartment(cursor: Cursor): Location {
  const first = takeText(cursor, "a compartment");
  if (first.toLowerCase() === "id") return { kind: "compartment-id", id: takeText(cursor, "an OCID") };
  const path = [first];
  while (isNext(cursor, ":")) {
    take(cursor);
    path.push(takeText(cursor, "a compartment"));
  }
  return { kind: "compartment", path };
}

function condition(cursor: Cursor): void {
  takeKeyword(cursor, "where");
  const start = peek(cursor)?.at ?? cursor.text.length + 1;
  const read = parseCondition(cursor.text.slice(start - 1));
  if ("at" in read) throw new StatementSyntaxError(start + read.at - 1, read.expected);
}
