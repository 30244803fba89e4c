import { createHash } from "node:crypto";
import { type Body, textOf } from "../body.ts";
import { requireAccess } from "../require-access.ts";
import { Refusal } from "../refusal.ts";
import type { Call, Context, Routes } from "../service.ts";
import type { StoredRecord } from "../store.ts";
import { bucketOf } from "./buckets.ts";
import { refuseRetained } from "./retention.ts";

export const OBJECT_KIND = "object";
const LIST = "/n/:namespace/b/:bucket/o";
const ONE = `${LIST}/:object{.+}`;

/** Bytes of an object that are kept here; OCI takes 50 GiB at once. */
const MOST_BYTES = 1024 * 1024;

/**
 * The objects of buckets, whole and in one version.
 *
 * @see OCI Object Storage API, PutObject and its neighbours
 */
export function addObjectRoutes(routes: Routes, context: Context): void {
  routes.put(ONE, async (call) => {
    const bucket = allowed(call, context, "create");
    const before = find(bucket, call, context);
    const refusal = before === undefined ? undefined : refuseRetained(before, context);
    if (refusal !== undefined) throw refusal;
    if (before !== undefined && call.req.header("if-none-match") === "*") {
      throw new Refusal(412, "IfNoneMatchFailed", `There is an object "${before.name}".`);
    }
    const object = newObject(bucket, call, new Uint8Array(await call.req.arrayBuffer()), context);
    context.store.put(object);
    return new Response(null, { headers: headersOf(object) });
  });
  routes.get(ONE, (call) => {
    const object = living(allowed(call, context, "read"), call, context);
    const content = Buffer.from(String(object.body["content"]), "base64");
    return new Response(content, {
      headers: { ...headersOf(object), "content-length": String(content.length) },
    });
  });
  routes.delete(ONE, (call) => {
    const object = living(allowed(call, context, "delete"), call, context);
    const refusal = refuseRetained(object, context);
    if (refusal !== undefined) throw refusal;
    context.store.bury(object.id);
    return call.body(null, 204);
  });
  routes.get(LIST, (call) => call.json(listed(allowed(call, context, "list"), call, context)));
}

function allowed(call: Call, context: Context, action: string): StoredRecord {
  const record = bucketOf(call, context);
  const key = `bucket ${call.req.param("bucket")}`;
  requireAccess(call, context, { service: "objectstorage", kind: OBJECT_KIND, action, record, key });
  return record;
}

function find(bucket: StoredRecord, call: Call, { store }: Context): StoredRecord | undefined {
  const found = store.byId(idIn(bucket, call));
  return found?.isDeleted === false ? found : undefined;
}

function living(bucket: StoredRecord, call: Call, context: Context): StoredRecord {
  const found = find(bucket, call, context);
  if (found !== undefined) return found;
  const name = call.req.param("object");
  const message = `The object '${name}' was not found in the bucket '${bucket.name}'`;
  throw new Refusal(404, "ObjectNotFound", message);
}

function idIn(bucket: StoredRecord, call: Call): string {
  return `${bucket.id}/o/${call.req.param("object")}`;
}

function newObject(bucket: StoredRecord, call: Call, bytes: Uint8Array, { world }: Context): StoredRecord {
  if (bytes.length > MOST_BYTES) {
    throw new Refusal(400, "InvalidParameter", `The sandbox keeps objects of up to ${MOST_BYTES} bytes.`);
  }
  const name = call.req.param("object") ?? "";
  const time = world.now().toISOString();
  const md5 = createHash("md5").update(bytes).digest("base64");
  const headers = Object.entries(call.req.header());
  return {
    service: "objectstorage",
    kind: OBJECT_KIND,
    id: idIn(bucket, call),
    name,
    parentId: bucket.id,
    scope: { bucket: bucket.name },
    body: {
      name,
      size: bytes.length,
      md5,
      etag: createHash("sha256").update(`${md5} ${time}`).digest("hex").slice(0, 32),
      timeCreated: time,
      timeModified: time,
      lastModified: world.now().toUTCString(),
      storageTier: "Standard",
      contentType: call.req.header("content-type") ?? "application/octet-stream",
      metadata: Object.fromEntries(headers.filter(([header]) => header.startsWith("opc-meta-"))),
      content: Buffer.from(bytes).toString("base64"),
      lifecycleState: "ACTIVE",
    },
    isDeleted: false,
  };
}

function headersOf({ body }: StoredRecord): Record<string, string> {
  const md5 = textOf(body, "md5") ?? "";
  return {
    ...(body["metadata"] as Record<string, string>),
    etag: textOf(body, "etag") ?? "",
    "content-md5": md5,
    "content-type": textOf(body, "contentType") ?? "",
    "last-modified": textOf(body, "lastModified") ?? "",
    "opc-content-md5": md5,
    "storage-tier": "Standard",
  };
}

/** Names only, unless more fields are asked for. */
function listed(bucket: StoredRecord, call: Call, { store }: Context): Body {
  const { prefix = "", start = "", limit = "1000", fields = "name" } = call.req.query();
  const asked = ["name", ...fields.split(",")];
  const found = store
    .living(OBJECT_KIND)
    .filter(({ parentId, name }) => parentId === bucket.id && name.startsWith(prefix) && name >= start)
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const next = found[Number(limit)];
  const objects = found
    .slice(0, Number(limit))
    .map(({ body }) => Object.fromEntries(Object.entries(body).filter(([field]) => asked.includes(field))));
  return { objects, prefixes: [], ...(next !== undefined && { nextStartWith: next.name }) };
}
