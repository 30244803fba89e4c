import type { Evidence } from "../../evidence/evidence.ts";

/**
 * The evidence as JSON for programs: two spaces, one newline at the end, keys in code unit order, arrays as
 * they are, so that two runs on the same documents differ in no byte.
 */
export function renderJson(evidence: Evidence): string {
  return `${written(evidence, "")}\n`;
}

/** Written by hand: `JSON.stringify` puts keys that look like numbers first, whatever order they were sorted in. */
function written(value: unknown, indent: string): string {
  if (value === null || typeof value !== "object") return JSON.stringify(value) ?? "null";
  const inner = `${indent}  `;
  const isList = Array.isArray(value);
  const lines = isList
    ? value.map((item: unknown) => written(item, inner))
    : Object.entries(value)
        .filter(([, member]) => member !== undefined)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, member]) => `${JSON.stringify(key)}: ${written(member, inner)}`);
  const [open, close] = isList ? ["[", "]"] : ["{", "}"];
  if (lines.length === 0) return `${open}${close}`;
  return `${open}\n${inner}${lines.join(`,\n${inner}`)}\n${indent}${close}`;
}
