/** Characters that end a string in Terraform's language or mean something in it, by their escapes. */
const ESCAPES: Readonly<Record<string, string>> = {
  "\\": "\\\\",
  '"': '\\"',
  "\n": "\\n",
  "\r": "\\r",
  "\t": "\\t",
};

/** @returns the text as a quoted string of Terraform's language that means exactly the text, and is no template */
export function quoted(text: string): string {
  const escaped = text
    .replace(/["\\\n\r\t]/g, (character) => ESCAPES[character] ?? character)
    .replace(/[$%](?=\{)/g, (character) => character + character)
    .replace(/[\p{Cc}\u2028\u2029]/gu, byNumber);
  return `"${escaped}"`;
}

/** @returns the texts as a list, in their order */
export function quotedList(texts: readonly string[]): string {
  return `[${texts.map(quoted).join(", ")}]`;
}

function byNumber(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
