import { createHash } from "node:crypto";
import type { Body } from "./body.ts";
import { Refusal } from "./refusal.ts";

/** @returns the entity tag of what a GET answers: another one after every change */
export function etagOf(body: Body): string {
  return createHash("sha256").update(JSON.stringify(body)).digest("hex").slice(0, 32);
}

/**
 * @param ifMatch  the call's header; absent: whatever is there may be changed
 * @throws Refusal 412 when what is there is not what the caller has seen
 * @see OCI REST APIs, ETags for Optimistic Concurrency Control
 */
export function requireMatch(body: Body, ifMatch: string | undefined): void {
  if (ifMatch === undefined || ifMatch === "*" || ifMatch.replaceAll('"', "") === etagOf(body)) return;
  throw new Refusal(412, "NoEtagMatch", "The resource was changed since it was read: read it again.");
}
