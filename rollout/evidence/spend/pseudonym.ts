import { createHmac } from "node:crypto";

/** Hexadecimal digits that are shown: enough that two of some ten thousand users hardly ever share one. */
const DIGITS = 10;

/**
 * A user's name in reports of one month. Whoever has no salt can neither undo it nor try names, and next month it is
 * another.
 *
 * @param month  `YYYY-MM`
 */
export function pseudonym(salt: string, month: string, user: string): string {
  return `user-${createHmac("sha256", salt).update(`${month}\n${user}`).digest("hex").slice(0, DIGITS)}`;
}
