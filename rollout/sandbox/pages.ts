import { Refusal } from "./refusal.ts";

/** Most services answer at most 1000 of a list at once, and 100 where nobody says how many. */
const [MOST, USUAL] = [1000, 100];

/** A part of a list, and the token that asks for the next one (`opc-next-page`). */
export interface Page<T> {
  readonly items: readonly T[];
  readonly next?: string;
}

/**
 * @param query  of the call: `limit`, and `page` as an answer before it said
 * @throws Refusal 400 when one of them can't be
 * @see OCI REST APIs, List Pagination
 */
export function pageOf<T>(all: readonly T[], { limit, page }: Readonly<Record<string, string>>): Page<T> {
  const size = limit === undefined ? USUAL : Number(limit);
  if (!Number.isInteger(size) || size < 1 || size > MOST) {
    throw new Refusal(400, "InvalidParameter", `limit must be a number from 1 to ${MOST}, not "${limit}".`);
  }
  const from = page === undefined ? 0 : offsetOf(page);
  const items = all.slice(from, from + size);
  return from + size < all.length ? { items, next: tokenOf(from + size) } : { items };
}

function tokenOf(offset: number): string {
  return Buffer.from(`from:${offset}`).toString("base64url");
}

function offsetOf(token: string): number {
  const offset = /^from:(\d+)$/.exec(Buffer.from(token, "base64url").toString())?.[1];
  if (offset === undefined)
    throw new Refusal(400, "InvalidParameter", "page is not a token of a list before.");
  return Number(offset);
}
