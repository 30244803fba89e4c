import { notFound } from "../refusal.ts";
import type { Context } from "../service.ts";
import type { StoredRecord } from "../store.ts";
import type { Check } from "./first-refusal.ts";

/** @returns the living resource of an OCID, where it is of one of those kinds */
export function livingOf(
  id: unknown,
  kinds: readonly string[],
  { store }: Pick<Context, "store">,
): StoredRecord | undefined {
  const record = store.byId(String(id));
  return record !== undefined && !record.isDeleted && kinds.includes(record.kind) ? record : undefined;
}

/**
 * @param field  holds an OCID, or a list of them; absent or empty, it names nothing
 * @returns what refuses with 404 where one of them is not there: OCI does not say which
 * @see OCI REST APIs, API Errors, `NotAuthorizedOrNotFound`
 */
export function namesLiving(field: string, ...kinds: readonly string[]): Check {
  return (body, _others, context) => refuseUnknown([body[field]].flat(), kinds, context);
}

/** The same for OCIDs that lie deeper in a request. */
export function refuseUnknown(
  ids: readonly unknown[],
  kinds: readonly string[],
  context: Context,
): ReturnType<Check> {
  const named = ids.filter((id) => id !== undefined && id !== null && id !== "").map(String);
  const unknown = named.find((id) => livingOf(id, kinds, context) === undefined);
  return unknown === undefined ? undefined : notFound(`${kinds.join(" or ")} ${unknown}`);
}

/**
 * The same for what a tenancy may have had before it was played: networks that documents name as existing.
 * An OCID of the right kind that was never made here counts as there.
 */
export function namesLivingOrEarlier(field: string, kind: string): Check {
  const isEarlier = (id: unknown, { store }: Context) =>
    String(id).startsWith(`ocid1.${kind}.`) && store.byId(String(id)) === undefined;
  return (body, _others, context) => {
    const ids = [body[field]].flat().filter((id) => !isEarlier(id, context));
    return refuseUnknown(ids, [kind], context);
  };
}
