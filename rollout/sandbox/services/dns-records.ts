import { createHash } from "node:crypto";
import { asBody, type Body } from "../body.ts";
import { lost, Refusal } from "../refusal.ts";
import { requireAccess } from "../require-access.ts";
import { sentBody } from "../sent-body.ts";
import type { Call, Context, Routes } from "../service.ts";
import type { StoredRecord } from "../store.ts";

export const RECORD_KIND = "rrset";
const PATH = "/20180115/zones/:zone/records/:domain/:rtype";

/**
 * The records of one name and type in a zone: no resource with an id for OCI, which makes and keeps them as a list.
 *
 * @see OCI DNS API, PatchRRSet and its neighbours
 */
export function addRecordRoutes(routes: Routes, context: Context): void {
  const { store } = context;
  const allow = (call: Call, action: string): void => {
    const record = zoneOf(call, context);
    const key = `zone ${call.req.param("zone")}`;
    requireAccess(call, context, { service: "dns", kind: RECORD_KIND, action, record, key });
  };
  const keep = (call: Call, items: readonly Body[]): Response => {
    const set = recordSet(call, context, items);
    store.put(set);
    return call.json(set.body);
  };
  routes.patch(PATH, async (call) => {
    allow(call, "patch");
    const { items } = await sentBody(call);
    const operations = Array.isArray(items) ? items.map(asBody) : [];
    return keep(call, operations.reduce(applied, itemsOf(found(call, context))));
  });
  routes.put(PATH, async (call) => {
    allow(call, "update");
    const { items } = await sentBody(call);
    return keep(call, Array.isArray(items) ? items.map(asBody) : []);
  });
  routes.get(PATH, (call) => {
    allow(call, "read");
    return call.json(living(call, context).body);
  });
  routes.delete(PATH, (call) => {
    allow(call, "delete");
    store.bury(living(call, context).id);
    return call.body(null, 204);
  });
}

/** What one operation of a patch makes of the records; PROHIBIT asks that there are none. */
function applied(items: readonly Body[], { operation, ...item }: Body): readonly Body[] {
  const isSame = (other: Body) => other["rdata"] === item["rdata"];
  const isThere = item["rdata"] === undefined ? items.length > 0 : items.some(isSame);
  if ((operation === "PROHIBIT" && isThere) || (operation === "REQUIRE" && !isThere)) {
    throw new Refusal(412, "PreconditionFailed", `A record does not stand as ${operation} asks.`);
  }
  if (operation === "ADD") return [...items.filter((other) => !isSame(other)), item];
  if (operation === "REMOVE") return items.filter((other) => !isSame(other));
  return items;
}

function itemsOf(set: StoredRecord | undefined): readonly Body[] {
  const items = set?.isDeleted === false ? set.body["items"] : [];
  return Array.isArray(items) ? items.map(asBody) : [];
}

/** A zone goes by its OCID or, as its view says, by its name. */
function zoneOf(call: Call, { store }: Context): StoredRecord {
  const key = call.req.param("zone");
  const viewId = call.req.query("viewId");
  const zone = store
    .living("dns-zone")
    .find(({ id, name, body }) => id === key || (name === key && body["viewId"] === viewId));
  if (zone === undefined) throw lost(`zone ${key}`, store.byId(key ?? "") !== undefined);
  return zone;
}

/** Names are the same in capitals. */
function idIn(zone: StoredRecord, call: Call): string {
  return `${zone.id}/${call.req.param("domain")?.toLowerCase()}/${call.req.param("rtype")}`;
}

function found(call: Call, context: Context): StoredRecord | undefined {
  return context.store.byId(idIn(zoneOf(call, context), call));
}

function living(call: Call, context: Context): StoredRecord {
  const set = found(call, context);
  if (set === undefined || set.isDeleted) {
    const what = `${call.req.param("rtype")} records of ${call.req.param("domain")}`;
    throw lost(what, set !== undefined);
  }
  return set;
}

function recordSet(call: Call, context: Context, items: readonly Body[]): StoredRecord {
  const zone = zoneOf(call, context);
  const id = idIn(zone, call);
  const told = items.map((item) => ({
    isProtected: false,
    recordHash: createHash("sha256").update(JSON.stringify(item)).digest("hex").slice(0, 32),
    rrsetVersion: "1",
    ...item,
  }));
  return {
    service: "dns",
    kind: RECORD_KIND,
    id,
    name: call.req.param("domain") ?? "",
    parentId: zone.id,
    scope: { zoneNameOrId: zone.id },
    body: { items: told, lifecycleState: "ACTIVE" },
    isDeleted: false,
  };
}
