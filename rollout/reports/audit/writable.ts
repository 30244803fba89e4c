/** XML 1.0, section 2.2, read the other way round: half a surrogate pair is matched, too. */
// oxlint-disable-next-line no-control-regex -- control characters are what it is about
const UNWRITABLE = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/**
 * @returns the text with U+FFFD in place of what neither XML 1.0 nor UTF-8 can carry: control characters except tab
 *   and line ends, half surrogate pairs, U+FFFE and U+FFFF
 */
export function writable(text: string): string {
  return text.replaceAll(UNWRITABLE, "\uFFFD");
}

/** Characters that change the direction of text: shown in a line, they make it read as another. */
const DIRECTION = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;

/** @returns the text on one line: for titles and lists, which a name must not break out of */
export function singleLine(text: string): string {
  return writable(text)
    .replaceAll(DIRECTION, "\uFFFD")
    .replaceAll(/[\s\u0085]+/g, " ")
    .trim();
}
