import { expect, it } from "vitest";
import { hiddenCharacter, withHiddenShown } from "./hidden-characters.ts";

it.each([
  ["a line feed", "\n", "U+000A"],
  ["a terminal's escape", "\u001B", "U+001B"],
  ["a terminal's escape of one character", "\u009B", "U+009B"],
  ["a next line", "\u0085", "U+0085"],
  ["a line separator", "\u2028", "U+2028"],
  ["a paragraph separator", "\u2029", "U+2029"],
  ["a change of direction", "\u202E", "U+202E"],
  ["an isolate", "\u2066", "U+2066"],
  ["a space without width", "\u200B", "U+200B"],
  ["a byte order mark", "\uFEFF", "U+FEFF"],
  ["a tag", "\u{E0041}", "U+E0041"],
  ["half a character", "\uD800", "U+D800"],
])("finds %s", (_, character, code) => {
  expect(hiddenCharacter(`a${character}b`)).toBe(code);
  expect(withHiddenShown(`a${character}b${character}`)).toBe(`a<${code}>b<${code}>`);
});

it.each(["Zahlungen für Straße", "返金", "می‌خواهم", "👩‍💻 and ❤️", "a # b: - [c] {d} 'e' \"f\""])(
  "leaves %s",
  (text) => {
    expect(hiddenCharacter(text)).toBeUndefined();
    expect(withHiddenShown(text)).toBe(text);
  },
);
