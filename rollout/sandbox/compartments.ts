import { type Body, textOf } from "./body.ts";
import { notFound } from "./refusal.ts";
import type { Context, ResourceKind } from "./service.ts";
import type { StoredRecord } from "./store.ts";
import { secondsAfter } from "./times.ts";

/** What tells where things lie. */
export type Where = Pick<Context, "store" | "world">;

/** @returns OCID of the compartment that a record lies in; the tenancy's where nothing says one */
export function compartmentOf(record: StoredRecord, { store, world }: Where): string {
  const own = textOf(record.body, "compartmentId");
  if (own !== undefined) return own;
  const parent = store.byId(record.parentId);
  return parent === undefined ? world.tenancyId : compartmentOf(parent, { store, world });
}

/**
 * @param sent  what is to be made, with the fields of its path
 * @returns OCID of the compartment it would lie in: its own, or that of what it is made in or for
 */
export function compartmentFor(sent: Body, kind: ResourceKind, where: Where): string {
  const own = textOf(sent, "compartmentId");
  if (own !== undefined) return own;
  const within =
    kind.within === undefined ? [] : Object.values(sent).map((key) => parentOf(key, kind, where));
  const named = Object.entries(sent).map(([field, value]) =>
    field.endsWith("Id") ? where.store.byId(String(value)) : undefined,
  );
  const holder = [...within, ...named].find((record) => record !== undefined);
  return holder === undefined ? where.world.tenancyId : compartmentOf(holder, where);
}

function parentOf(key: unknown, { within }: ResourceKind, { store }: Where): StoredRecord | undefined {
  return store.living(within).find(({ id, name }) => id === key || name === key);
}

/** @returns whether one compartment is another, or lies below it */
export function isWithin(compartmentId: string, above: string, { store, world }: Where): boolean {
  if (compartmentId === above) return true;
  if (compartmentId === world.tenancyId) return false;
  const parentId = textOf(store.byId(compartmentId)?.body ?? {}, "compartmentId");
  return parentId !== undefined && isWithin(parentId, above, { store, world });
}

/** @returns OCIDs of a compartment and of those above it, up to the tenancy's */
export function pathToRoot(compartmentId: string, { store, world }: Where): string[] {
  if (compartmentId === world.tenancyId) return [compartmentId];
  const above = textOf(store.byId(compartmentId)?.body ?? {}, "compartmentId") ?? world.tenancyId;
  return [compartmentId, ...pathToRoot(above, { store, world })];
}

/**
 * A new compartment is known to its services only after a while.
 *
 * @throws Refusal 404 `NotAuthorizedOrNotFound` until then
 */
export function requireVisible(compartmentId: string, { store, world, timings }: Context): void {
  const compartment = store.byId(compartmentId);
  if (compartment?.kind !== "compartment") return;
  const known = secondsAfter(world.now(), -timings().compartmentVisible);
  if (String(compartment.body["timeCreated"]) > known) throw notFound(`compartment ${compartmentId}`);
}
