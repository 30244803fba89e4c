import { createHash } from "node:crypto";
import type { Context as Call, Hono } from "hono";
import { asBody, type Body, textOf } from "./body.ts";
import { newRecord } from "./new-record.ts";
import { gone, notFound, Refusal } from "./refusal.ts";
import type { Context, ResourceKind, Service } from "./service.ts";
import type { StoredRecord } from "./store.ts";
import type { ChangeAction } from "./work-requests.ts";

/** The routes that create, read, list, change and delete one kind of resource. */
export function addResourceRoutes(
  routes: Hono,
  service: Service,
  kind: ResourceKind,
  context: Context,
): void {
  const collection = `${service.version}${kind.collection}`;
  const one = `${collection}/:key`;
  const resources = new Resources(service, kind, context);
  if (kind.isCompanion !== true) {
    routes.post(collection, (call) => resources.create(call));
    routes.delete(one, (call) => resources.delete(call));
  }
  routes.get(collection, (call) => resources.list(call));
  routes.get(one, (call) => resources.read(call));
  routes.on(kind.updateMethod ?? "PUT", one, (call) => resources.update(call));
  const actions = { changeCompartment: moved, ...kind.actions };
  for (const [action, change] of Object.entries(actions)) {
    routes.post(`${one}/actions/${action}`, (call) => resources.act(call, change));
  }
}

function moved({ compartmentId }: Body): Body {
  return { compartmentId };
}

/** @throws Refusal when the body is no JSON object */
export async function sentBody(call: Call): Promise<Body> {
  const text = await call.req.text();
  if (text === "") return {};
  try {
    return asBody(JSON.parse(text));
  } catch {
    throw new Refusal(400, "CannotParseRequest", "The body is not JSON.");
  }
}

class Resources {
  readonly #service: Service;
  readonly #kind: ResourceKind;
  readonly #context: Context;

  constructor(service: Service, kind: ResourceKind, context: Context) {
    this.#service = service;
    this.#kind = kind;
    this.#context = context;
  }

  async create(call: Call): Promise<Response> {
    const creation = { sent: await sentBody(call), scope: scopeOf(call), host: new URL(call.req.url).host };
    const record = newRecord(this.#service, this.#kind, this.#context, creation);
    const answered = this.#store(call, record, "CREATED");
    for (const companion of this.#kind.companions?.(record, this.#context) ?? []) {
      this.#context.store.put(companion);
    }
    return answered;
  }

  list(call: Call): Response {
    const wanted = Object.entries({ ...call.req.query(), ...scopeOf(call) });
    const items = this.#context.store
      .living(this.#kind.kind)
      .map(({ body }) => body)
      .filter((body) => wanted.every(([field, value]) => body[field] === undefined || body[field] === value));
    return call.json(this.#kind.listsAs === "items" ? { items } : items);
  }

  read(call: Call): Response {
    const { deletedState } = this.#kind;
    const record = this.#lookUp(call);
    if (!record.isDeleted) return answer(call, record);
    if (deletedState === undefined) throw gone(`${record.kind} ${record.name}`);
    return answer(call, { ...record, body: { ...record.body, lifecycleState: deletedState } });
  }

  async update(call: Call): Promise<Response> {
    const sent = await sentBody(call);
    const record = this.#find(call);
    const kept = this.#kind.keeps?.(sent, this.#context) ?? sent;
    const body = this.#kind.updates?.(record.body, kept) ?? { ...record.body, ...kept };
    const others = this.#context.store.living(record.kind).filter(({ id }) => id !== record.id);
    const refusal = this.#kind.refuses?.(body, others, this.#context);
    if (refusal !== undefined) throw refusal;
    return this.#change(call, record, body);
  }

  async act(call: Call, change: (sent: Body, context: Context) => Body): Promise<Response> {
    const fields = change(await sentBody(call), this.#context);
    const record = this.#find(call);
    return this.#change(call, record, { ...record.body, ...fields });
  }

  delete(call: Call): Response {
    const record = this.#find(call);
    this.#context.store.bury(record.id);
    const isAccepted = this.#announce(call, record, "DELETED");
    return call.body(null, isAccepted ? 202 : 204);
  }

  #change(call: Call, record: StoredRecord, changed: Body): Response {
    const time = this.#context.world.now().toISOString();
    const body = { ...changed, timeUpdated: time, timeLastModified: time, timeModified: time };
    const name = textOf(body, this.#kind.nameField ?? "displayName") ?? record.name;
    return this.#store(call, { ...record, name, body }, "UPDATED");
  }

  #store(call: Call, record: StoredRecord, action: ChangeAction): Response {
    this.#context.store.put(record);
    this.#announce(call, record, action);
    return answer(call, record);
  }

  /** @returns whether a work request was started */
  #announce(call: Call, { id, body }: StoredRecord, action: ChangeAction): boolean {
    const { workRequests } = this.#kind;
    if (workRequests === undefined || !workRequests.of.includes(action)) return false;
    const { entityType } = workRequests;
    const work = {
      service: this.#service.name,
      action,
      entityType,
      identifier: id,
      compartmentId: body["compartmentId"],
    };
    call.header("opc-work-request-id", this.#context.workRequests.add(work));
    return true;
  }

  /** @throws Refusal when there is none, or not any more */
  #find(call: Call): StoredRecord {
    const found = this.#lookUp(call);
    if (found.isDeleted) throw gone(`${found.kind} ${found.name}`);
    return found;
  }

  #lookUp(call: Call): StoredRecord {
    const { kind, pathEndsIn = "id" } = this.#kind;
    const key = call.req.param("key");
    const scope = Object.entries(scopeOf(call));
    const found = this.#context.store
      .everMade(kind)
      .filter(
        (record) =>
          record[pathEndsIn] === key && scope.every(([field, value]) => record.scope[field] === value),
      );
    const latest = found.find(({ isDeleted }) => !isDeleted) ?? found[0];
    if (latest === undefined) throw notFound(`${kind} ${key}`);
    return latest;
  }
}

/** The path's parameters, without the last one. */
function scopeOf(call: Call): Record<string, string> {
  const { key: _, ...scope } = call.req.param();
  return scope;
}

function answer(call: Call, { body }: StoredRecord): Response {
  call.header("etag", createHash("sha256").update(JSON.stringify(body)).digest("hex").slice(0, 32));
  return call.json(body);
}
