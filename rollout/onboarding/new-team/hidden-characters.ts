/**
 * Characters that nobody sees and that break a line, hide text or turn it round: whoever reviews a document would
 * read something else than a machine does. Joiners of scripts and emoji are let through.
 */
const HIDDEN = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}]|(?![\u200C\u200D])\p{Cf}/u;

/** @returns the first character of a text that nobody sees, as `U+202E` */
export function hiddenCharacter(text: string): string | undefined {
  const [found] = HIDDEN.exec(text) ?? [];
  return found === undefined ? undefined : codeOf(found);
}

/** @returns the text with what nobody sees written out, so that a terminal shows it and obeys none of it */
export function withHiddenShown(text: string): string {
  return text.replace(new RegExp(HIDDEN, "gu"), (found) => `<${codeOf(found)}>`);
}

function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}
