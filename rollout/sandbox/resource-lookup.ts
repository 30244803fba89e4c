import { textOf } from "./body.ts";
import { compartmentOf, isWithin } from "./compartments.ts";
import { bodyAt } from "./lifecycle.ts";
import { lost, notFound } from "./refusal.ts";
import type { Body } from "./body.ts";
import type { Call, Context, ResourceKind } from "./service.ts";
import type { StoredRecord } from "./store.ts";

/** @returns the path's parameters, without the last one */
export function scopeOf(call: Call): Record<string, string> {
  const { key: _, ...scope } = call.req.param() as Record<string, string>;
  return scope;
}

/** @returns the resource that a path ends in, the deleted one where none lives @throws Refusal when there never was one */
export function recordAt(
  call: Call,
  { kind, pathEndsIn = "id" }: ResourceKind,
  { store }: Context,
): StoredRecord {
  const key = call.req.param("key");
  const scope = Object.entries(scopeOf(call));
  const found = store
    .everMade(kind)
    .filter(
      (record) =>
        record[pathEndsIn] === key && scope.every(([field, value]) => record.scope[field] === value),
    );
  const latest = found.find(({ isDeleted }) => !isDeleted) ?? found[0];
  if (latest === undefined) throw notFound(`${kind} ${key}`);
  return latest;
}

/** @throws Refusal when what a path lists the parts of is not there */
export function requireParent(call: Call, { within }: ResourceKind, { store }: Context): void {
  if (within === undefined) return;
  const key = Object.values(scopeOf(call)).at(-1);
  const made = store.everMade(within).filter(({ id, name }) => id === key || name === key);
  if (!made.some(({ isDeleted }) => !isDeleted)) throw lost(`${within} ${key}`, made.length > 0);
}

/** @returns what lives of a kind and fits the query of a list, as it is answered, in the order of creation */
export function listed(call: Call, { kind }: ResourceKind, context: Context): Body[] {
  const { compartmentId, compartmentIdInSubtree, ...query } = call.req.query();
  const wanted = Object.entries({ ...query, ...scopeOf(call) });
  const isAsked = (record: StoredRecord) => {
    if (compartmentId === undefined || textOf(record.body, "compartmentId") === undefined) return true;
    const lies = compartmentOf(record, context);
    return (
      lies === compartmentId || (compartmentIdInSubtree === "true" && isWithin(lies, compartmentId, context))
    );
  };
  return context.store
    .living(kind)
    .filter(isAsked)
    .map((record) => bodyAt(record, context.world.now()))
    .filter((body) => wanted.every(([field, value]) => isAnswering(body[field], value)));
}

/** What is not a field of the answer filters nothing: the query then means something else, such as an order. */
function isAnswering(answered: unknown, asked: string): boolean {
  const isPlain =
    typeof answered === "string" || typeof answered === "number" || typeof answered === "boolean";
  return !isPlain || String(answered) === asked;
}
