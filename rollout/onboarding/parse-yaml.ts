import {
  isMap,
  isNode,
  isScalar,
  LineCounter,
  parseDocument,
  visit,
  type Alias,
  type Document,
  type Node,
  type Pair,
  type Scalar,
  type YAMLParseError,
} from "yaml";
import type { Problem } from "./problem.ts";

/** Where something stands in a file; both 1-based. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

export type Path = readonly PropertyKey[];

/** A YAML file as plain data that still knows where each value was written. */
export interface ParsedYaml {
  readonly file: string;
  readonly data: unknown;
  /** @returns where the value of a path stands; the nearest enclosing value where the path does not exist */
  readonly valueAt: (path: Path) => Place;
  /** @returns where the last key of a path stands */
  readonly keyAt: (path: Path) => Place;
}

/** YAML text → data with places, or everything that YAML itself finds wrong with it. */
export function parseYaml(file: string, source: string): ParsedYaml | Problem[] {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, uniqueKeys: true, prettyErrors: false });
  const place = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };

  // What follows the first error is mostly its echo: a tab, say, breaks every line after it.
  const [error] = document.errors;
  if (error !== undefined) return [{ file, ...place(error.pos[0]), at: "", ...wording(error, source) }];
  const forbidden = forbiddenKey(document);
  if (forbidden !== undefined) {
    const wrong = `"${String(forbidden.value)}" cannot be a name here`;
    return [{ file, ...place(startOf(forbidden)), at: "", wrong, fix: "Write another name" }];
  }
  let data: unknown;
  try {
    data = document.toJS({ maxAliasCount: 100 });
  } catch {
    const alias = firstAlias(document);
    return [{ file, ...place(startOf(alias)), at: "", ...aliasWording(document, alias) }];
  }
  return {
    file,
    data,
    valueAt: (path) => place(startOf(nearest(document, path))),
    keyAt: (path) => place(keyStart(document, path)),
  };
}

function wording({ code, message, pos }: YAMLParseError, source: string): Pick<Problem, "wrong" | "fix"> {
  switch (code) {
    case "DUPLICATE_KEY":
      return { wrong: `"${keyAt(source, pos[0])}" is written twice here`, fix: "Keep one of the two" };
    case "MULTIPLE_DOCS":
      return {
        wrong: "a second document begins here, and a file holds one",
        fix: "Take it away, or write it in a file of its own",
      };
    case "TAB_AS_INDENT":
      return { wrong: "this line is indented with a tab", fix: "Indent with spaces" };
    default:
      return { wrong: `this is not valid YAML: ${firstLine(message)}`, fix: "Correct the YAML here" };
  }
}

/** @returns the key that begins at an offset, as far as it is plain text */
function keyAt(source: string, offset: number): string {
  return /^["']?([^"':\n]{1,80})/.exec(source.slice(offset, offset + 100))?.[1] ?? "";
}

/** @returns the alias that names no anchor, or else the first: together they unfold to too much */
function firstAlias(document: Document): Alias | null {
  const found: Alias[] = [];
  visit(document, { Alias: (_, alias) => void found.push(alias) });
  return found.find((alias) => alias.resolve(document) === undefined) ?? found[0] ?? null;
}

function aliasWording(document: Document, alias: Alias | null): Pick<Problem, "wrong" | "fix"> {
  return alias !== null && alias.resolve(document) === undefined
    ? {
        wrong: `"*${alias.source}" repeats a value that no "&${alias.source}" names`,
        fix: "Write the value out",
      }
    : { wrong: "the aliases of this file unfold to too many values", fix: "Write the values out" };
}

/** Names that JavaScript gives a meaning of its own, so that a map would silently lose them. */
function forbiddenKey(document: Document): Scalar | undefined {
  const found: Scalar[] = [];
  visit(document, {
    Pair: (_, { key }) => {
      if (isScalar(key) && ["__proto__", "constructor", "prototype"].includes(String(key.value)))
        found.push(key);
    },
  });
  return found[0];
}

function firstLine(message: string): string {
  return (message.split("\n", 1)[0] ?? message).replace(/[.:]\s*$/, "");
}

function nearest(document: Document, path: Path): Node | null {
  for (let length = path.length; length >= 0; length--) {
    const node: unknown = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    if (isNode(node)) return node;
  }
  return null;
}

function startOf(node: Node | null): number {
  return node?.range?.[0] ?? 0;
}

function keyStart(document: Document, path: Path): number {
  const parent = path.length <= 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  const last = path.at(-1);
  if (isMap(parent)) {
    const pair = parent.items.find(
      (item: Pair) => isScalar(item.key) && String(item.key.value) === String(last),
    );
    if (pair !== undefined && isNode(pair.key)) return startOf(pair.key);
  }
  return startOf(nearest(document, path));
}
