import { parseCondition } from "../../../onboarding/vocabulary/iam/condition.ts";
import {
  peek,
  reading,
  StatementSyntaxError,
  take,
  takeKeyword,
  takeText,
  type Cursor,
} from "../../../onboarding/vocabulary/iam/tokens.ts";

/**
 * Checks a statement of the quota language: `set|unset|zero <family> quota[s] [<names>] [to <number>] in
 * tenancy|compartment <path> [where <condition>]`. Names of families and limits are not checked: OCI publishes no list.
 *
 * @returns what is wrong with it
 * @see OCI, Quota Policy Syntax
 */
export function wrongQuota(text: string): string | undefined {
  const read = reading(text, (cursor) => {
    statement(cursor);
    return undefined;
  });
  return read === undefined
    ? undefined
    : `Invalid quota statement: expected ${read.expected} at character ${read.at} of "${text}".`;
}

function statement(cursor: Cursor): void {
  const action = takeKeyword(cursor, "set", "unset", "zero");
  takeText(cursor, "the name of a family");
  takeKeyword(cursor, "quota", "quotas");
  // Without a name, every limit of the family is meant.
  if (!isNext(cursor, "to", "in")) names(cursor);
  if (action === "set") {
    takeKeyword(cursor, "to");
    const at = peek(cursor)?.at ?? cursor.text.length + 1;
    if (!/^\d+$/.test(takeText(cursor, "a number"))) throw new StatementSyntaxError(at, "a number");
  }
  takeKeyword(cursor, "in");
  if (takeKeyword(cursor, "tenancy", "compartment") === "compartment") place(cursor);
  if (peek(cursor) !== undefined) condition(cursor);
}

function isNext(cursor: Cursor, ...words: readonly string[]): boolean {
  return words.includes(peek(cursor)?.text.toLowerCase() ?? "");
}

/** One, several with commas between, or a pattern between slashes. */
function names(cursor: Cursor): void {
  do {
    if (isNext(cursor, ",")) take(cursor);
    if (isNext(cursor, "/")) {
      take(cursor);
      takeText(cursor, "a pattern");
      takeKeyword(cursor, "/");
    } else takeText(cursor, "the name of a quota");
  } while (isNext(cursor, ","));
}

function place(cursor: Cursor): void {
  if (takeText(cursor, "a compartment").toLowerCase() === "id") takeText(cursor, "an OCID");
  while (isNext(cursor, ":")) {
    take(cursor);
    takeText(cursor, "a compartment");
  }
}

function condition(cursor: Cursor): void {
  takeKeyword(cursor, "where");
  const start = peek(cursor)?.at ?? cursor.text.length + 1;
  const read = parseCondition(cursor.text.slice(start - 1));
  if ("at" in read) throw new StatementSyntaxError(start + read.at - 1, read.expected);
}
