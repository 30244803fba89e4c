/** A piece of a statement. `at` counts characters from 1. */
export interface Token {
  readonly kind: "word" | "quoted" | "mark";
  /** A quoted name without its quotes. */
  readonly text: string;
  readonly at: number;
}

/** Where a reader stands in a statement. Moves on as it reads. */
export interface Cursor {
  readonly text: string;
  readonly tokens: readonly Token[];
  next: number;
}

/** The statement stops being one of the grammar at character `at`. */
export class StatementSyntaxError extends Error {
  override readonly name = "StatementSyntaxError";
  readonly at: number;
  readonly expected: string;

  constructor(at: number, expected: string) {
    super(`expected ${expected} at character ${at}`);
    this.at = at;
    this.expected = expected;
  }
}

/** Names in quotes, the marks of the grammar, and words. A quote that is never closed is a mark no rule expects. */
export function tokensOf(text: string): Token[] {
  return [...text.matchAll(/'([^']*)'|"([^"]*)"|(!=|[,/{}:'"=()])|([^\s,/{}:'"=()!]+|!)/g)].map(
    (match): Token => {
      const [whole, single, double, mark] = match;
      const at = match.index + 1;
      if (mark !== undefined) return { kind: "mark", text: mark, at };
      const quoted = single ?? double;
      return quoted === undefined ? { kind: "word", text: whole, at } : { kind: "quoted", text: quoted, at };
    },
  );
}

/** @returns the next piece, without moving on; `undefined` at the end */
export function peek(cursor: Cursor): Token | undefined {
  return cursor.tokens[cursor.next];
}

export function take(cursor: Cursor): Token | undefined {
  const token = peek(cursor);
  cursor.next += 1;
  return token;
}

/** @returns which of `keywords` stands next, in lower case; a name in quotes is never a keyword */
export function takeKeyword<Keyword extends string>(
  cursor: Cursor,
  ...keywords: readonly Keyword[]
): Keyword {
  const token = take(cursor);
  const keyword = keywords.find(
    (candidate) => token?.kind !== "quoted" && token?.text.toLowerCase() === candidate,
  );
  if (keyword === undefined)
    throw expectedAt(cursor, token, keywords.map((candidate) => `"${candidate}"`).join(", "));
  return keyword;
}

/** @returns the name, type or OCID that stands next */
export function takeText(cursor: Cursor, expected: string): string {
  const token = take(cursor);
  if (token === undefined || token.kind === "mark" || token.text.trim() === "")
    throw expectedAt(cursor, token, expected);
  return token.text;
}

/** @returns what `item` reads, once and after every comma */
export function commaList<Item>(cursor: Cursor, item: () => Item): Item[] {
  const items = [item()];
  while (peek(cursor)?.text === ",") {
    take(cursor);
    items.push(item());
  }
  return items;
}

/** @returns what `read` makes of a text, or where the text stopped being one of the grammar */
export function reading<T>(
  text: string,
  read: (cursor: Cursor) => T,
): T | { readonly at: number; readonly expected: string } {
  try {
    return read({ text, tokens: tokensOf(text), next: 0 });
  } catch (error) {
    if (error instanceof StatementSyntaxError) return { at: error.at, expected: error.expected };
    throw error;
  }
}

function expectedAt(cursor: Cursor, found: Token | undefined, expected: string): StatementSyntaxError {
  return new StatementSyntaxError(found?.at ?? cursor.text.length + 1, expected);
}
