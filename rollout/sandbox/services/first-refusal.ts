import type { Body } from "../body.ts";
import type { Refusal } from "../refusal.ts";
import type { Context } from "../service.ts";
import type { StoredRecord } from "../store.ts";

/** Why OCI would not have something, as created or as updated, beside the others of its kind that live. */
export type Check<Sent extends Body = Body> = (
  body: Sent,
  others: readonly StoredRecord[],
  context: Context,
) => Refusal | undefined;

/** @returns what refuses for the first reason that there is */
export function firstRefusal<Sent extends Body>(...checks: readonly Check<Sent>[]): Check<Sent> {
  return (body, others, context) => {
    for (const check of checks) {
      const refusal = check(body, others, context);
      if (refusal !== undefined) return refusal;
    }
    return undefined;
  };
}
