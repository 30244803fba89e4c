import { singleLine, writable } from "../writable.ts";

/** A message is cut here: a comment of a pull request holds 65,536 characters, and the whole is in the other reports. */
const LONGEST = 300;

/** @returns text that means in Markdown what it says, on one line: no link, no markup, no mention of anybody */
export function escaped(text: string): string {
  const line = singleLine(text);
  return cut(line)
    .replaceAll(/[\\`*_{}[\]#|~]/g, "\\$&")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll(/(?<![\p{L}\p{N}])@/gu, "@\u200B")
    .replaceAll("://", ":\u200B//");
}

/** @returns a name in a code span; in one, neither a mention nor markup is looked for */
export function code(text: string): string {
  const line = cut(singleLine(text)).replaceAll("`", "'");
  return line === "" ? "" : `\`${line}\``;
}

function cut(line: string): string {
  return line.length <= LONGEST ? line : `${writable(line.slice(0, LONGEST - 1))}…`;
}
