import { type Body, textOf } from "./body.ts";
import { newOcid } from "./ocid.ts";
import type { Principal } from "./principal.ts";
import { notFound } from "./refusal.ts";
import type { Context, ResourceKind, Service } from "./service.ts";
import type { Store, StoredRecord } from "./store.ts";
import { tagged } from "./tags/tagging.ts";

/** A call that creates something. */
export interface Creation {
  readonly sent: Body;
  /** The parameters of its path. */
  readonly scope: Readonly<Record<string, string>>;
  readonly host: string;
  /** Who makes it. */
  readonly principal: Principal;
}

/**
 * What OCI makes of a creation. Not stored yet.
 *
 * @throws Refusal when OCI would refuse it
 */
export function newRecord(
  service: Service,
  kind: ResourceKind,
  context: Context,
  creation: Creation,
): StoredRecord {
  const { nameField = "displayName", idField = "id" } = kind;
  const { store, world } = context;
  const { scope, host } = creation;
  const sent = { ...creation.sent, ...scope };
  const parentId = kind.within === undefined ? partOf(kind, sent) : parentIn(store, kind.within, scope);
  const refusal = kind.refuses?.(sent, store.living(kind.kind), context);
  if (refusal !== undefined) throw refusal;
  const whole = tagged(sent, kind, creation.principal, context);

  const name = textOf(sent, nameField) ?? JSON.stringify(sent);
  const places = [textOf(sent, "compartmentId") ?? "", ...Object.values(scope)];
  const generation = store.nextGeneration([kind.kind, ...places, name].join(" "));
  const region = service.isGlobal ? "" : world.region;
  const id = newOcid({ kind: kind.kind, within: places, name, generation, region });
  const body = {
    freeformTags: {},
    definedTags: {},
    systemTags: {},
    timeCreated: world.now().toISOString(),
    ...kind.adds?.({ id, body: whole, host }, context),
    ...(kind.keeps?.(whole, context) ?? whole),
    [idField]: id,
    lifecycleState: kind.state,
  };
  return { service: service.name, kind: kind.kind, id, name, parentId, scope, body, isDeleted: false };
}

function partOf({ partOf: field }: ResourceKind, sent: Body): string {
  return field === undefined ? "" : (textOf(sent, field) ?? "");
}

/** @returns the OCID of what the last parameter names, by OCID or name */
function parentIn(store: Store, kind: string, scope: Readonly<Record<string, string>>): string {
  const key = Object.values(scope).at(-1);
  const parent = store.living(kind).find(({ id, name }) => id === key || name === key);
  if (parent === undefined) throw notFound(`${kind} ${key}`);
  return parent.id;
}
