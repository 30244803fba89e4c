import type { AuditEvidence } from "../../evidence/audit-evidence.ts";
import type { DriftEvidence } from "../../evidence/drift-evidence.ts";
import type { Evidence } from "../../evidence/evidence.ts";

/**
 * The evidence as JSON for programs: two spaces, one newline at the end, keys in code unit order, arrays as
 * they are, so that two runs on the same documents differ in no byte.
 */
export function renderJson(evidence: Evidence): string {
  return [...jsonPieces(evidence)].join("");
}

/** @returns any JSON in the same form; for what is small enough to be held whole */
export function jsonText(value: unknown): string {
  return `${written(value, "")}\n`;
}

/**
 * The same text in pieces, one for each stack: as text a fleet is longer than in memory, so whoever writes it to a
 * stream need never hold it whole.
 */
export function* jsonPieces(evidence: Evidence | DriftEvidence | AuditEvidence): Generator<string> {
  yield* inPieces(evidence, "", PIECE_DEPTH);
  yield "\n";
}

/** The evidence, then its list of stacks; what lies deeper is written at once. */
const PIECE_DEPTH = 2;

function* inPieces(value: unknown, indent: string, depth: number): Generator<string> {
  if (depth === 0 || value === null || typeof value !== "object") {
    yield written(value, indent);
    return;
  }
  const inner = `${indent}  `;
  const isList = Array.isArray(value);
  let before = isList ? "[" : "{";
  for (const [key, member] of isList ? value.entries() : membersOf(value)) {
    yield `${before}\n${inner}${isList ? "" : `${JSON.stringify(key)}: `}`;
    yield* inPieces(member, inner, depth - 1);
    before = ",";
  }
  yield `${before === "," ? `\n${indent}` : before}${isList ? "]" : "}"}`;
}

/** Written by hand: `JSON.stringify` puts keys that look like numbers first, whatever order they were sorted in. */
function written(value: unknown, indent: string): string {
  if (value === null || typeof value !== "object") return JSON.stringify(value) ?? "null";
  const inner = `${indent}  `;
  const isList = Array.isArray(value);
  const lines = isList
    ? value.map((item: unknown) => written(item, inner))
    : membersOf(value).map(([key, member]) => `${JSON.stringify(key)}: ${written(member, inner)}`);
  const [open, close] = isList ? ["[", "]"] : ["{", "}"];
  if (lines.length === 0) return `${open}${close}`;
  return `${open}\n${inner}${lines.join(`,\n${inner}`)}\n${indent}${close}`;
}

function membersOf(value: object): [key: string, member: unknown][] {
  return Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
}
