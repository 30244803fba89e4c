import type { Ask } from "../access.ts";
import { textOf } from "../body.ts";
import type { Principal } from "../principal.ts";
import type { Store, StoredRecord } from "../store.ts";
import { targetsOf } from "./operations.ts";

/** What conditions may ask of a request, by the variable's name in lower case. Several values: any of them. */
export type Variables = ReadonlyMap<string, readonly string[]>;

/** The request and its target, without `request.permission`, which differs within a call. */
export function variablesOf(
  principal: Principal,
  ask: Ask,
  operation: string,
  compartmentId: string,
  store: Store,
): Map<string, readonly string[]> {
  const compartment = store.byId(compartmentId);
  return new Map([
    ["request.operation", [operation]],
    ["request.user.id", [principal.id]],
    ["request.user.name", [principal.name]],
    ["request.groups.id", principal.groupIds],
    ["request.principal.id", [principal.id]],
    ["request.principal.type", ["user"]],
    ["target.compartment.id", [compartmentId]],
    ...(compartment === undefined ? [] : [["target.compartment.name", [compartment.name]] as const]),
    ...targetVariables(ask, store),
  ]);
}

/** Lists have no target, and what is only being made has no OCID. OCI tells no name of a dynamic group that is made. */
function targetVariables(ask: Ask, store: Store): [string, readonly string[]][] {
  if (
    ask.action === "list" &&
    !/^(retentionrule|object|preauthenticatedrequest|tagdefinition)$/.test(ask.kind)
  )
    return [];
  const { id, name } = targetOf(ask, store);
  const isUnnamed = ask.action === "create" && ask.kind === "dynamicgroup";
  return targetsOf(ask.kind).flatMap((target): [string, readonly string[]][] => [
    ...(id === undefined ? [] : [[`target.${target}.id`, [id]] as [string, string[]]]),
    ...(name === undefined || isUnnamed ? [] : [[`target.${target}.name`, [name]] as [string, string[]]]),
  ]);
}

/** A rule's bucket, a tag's namespace, a membership's group: what the variable speaks of need not be the resource itself. */
function targetOf(
  { kind, record, sent = {} }: Ask,
  store: Store,
): { readonly id?: string | undefined; readonly name?: string | undefined } {
  const fields = { ...sent, ...record?.scope, ...record?.body };
  const holder = HOLDERS[kind];
  if (holder !== undefined) {
    const key = textOf(fields, holder.field) ?? (record?.kind === holder.kind ? record.id : undefined);
    return byKey(key, holder.kind, store) ?? {};
  }
  return record ?? { name: textOf(sent, "name") };
}

const HOLDERS: Readonly<Record<string, { readonly kind: string; readonly field: string }>> = {
  retentionrule: { kind: "bucket", field: "bucket" },
  object: { kind: "bucket", field: "bucket" },
  preauthenticatedrequest: { kind: "bucket", field: "bucket" },
  objectlifecyclepolicy: { kind: "bucket", field: "bucket" },
  tagdefinition: { kind: "tagnamespace", field: "tagNamespaceId" },
  usergroupmembership: { kind: "group", field: "groupId" },
};

function byKey(key: string | undefined, kind: string, store: Store): StoredRecord | undefined {
  return store.living(kind).find(({ id, name }) => id === key || name === key);
}
