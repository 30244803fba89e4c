import { SECRET, UNKNOWN } from "../../rollout/onboarding/vocabulary/stack-runs.ts";
import { UNKNOWN_MARKER } from "../analyzer-requests.ts";
import { isRecord } from "./proven-stack.ts";

/** Key and value by which an exported state says that what stands beside them is an encrypted secret. */
const SIGNATURE = "4dabf18193072939515e22adb298388d";
const SECRET_SIGNATURE = "1b47061264138c4ac30d75fd1eb44270";

/** One text in a resource's inputs. */
export interface Leaf {
  /** Dotted path, e.g. `source.logSources.0.logGroupId`. */
  readonly path: string;
  /** `undefined` where nobody can see what stands there. */
  readonly text: string | undefined;
  /** Whether it is the name of a map's entry. */
  readonly isKey: boolean;
}

/** Calls `take` with every text of a value, keys of maps included, in order. Numbers and booleans name nothing. */
export function visitLeaves(value: unknown, path: string, take: (leaf: Leaf) => void): void {
  if (isUnseen(value)) take({ path, text: undefined, isKey: false });
  else if (typeof value === "string") take({ path, text: value, isKey: false });
  else if (Array.isArray(value)) value.forEach((item, place) => visitLeaves(item, `${path}.${place}`, take));
  else if (isRecord(value))
    for (const [key, item] of Object.entries(value)) {
      const inner = path === "" ? key : `${path}.${key}`;
      take({ path: inner, text: key, isKey: true });
      visitLeaves(item, inner, take);
    }
}

/** @returns whether a value is not known before something is created, or secret: the markers of engine, plan and state */
function isUnseen(value: unknown): boolean {
  if (typeof value === "string") return value === UNKNOWN_MARKER || value === UNKNOWN || value === SECRET;
  return isRecord(value) && value[SIGNATURE] === SECRET_SIGNATURE;
}

/** What separates words of statements, rules, queries and JSON in a text; the marks of ids, names and paths do not. */
const SEPARATORS = /[\s'"`\\,;:(){}[\]=<>|!?&*]+/;

/**
 * The words of a text that may be an id or a name: the text itself, its pieces between separators, and of a path each
 * step of it.
 *
 * @returns each once or more; a text without separators is one word
 */
export function wordsOf(text: string): string[] {
  const pieces = text.split(SEPARATORS).flatMap((piece) => [piece, piece.replace(/[./]+$|^[./]+/g, "")]);
  return [text, ...pieces, ...pieces.flatMap((piece) => (piece.includes("/") ? piece.split("/") : []))];
}
