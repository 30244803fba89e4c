import { type Body, textOf } from "./body.ts";
import { compartmentFor, requireVisible } from "./compartments.ts";
import { etagOf, requireMatch } from "./etag.ts";
import { bodyAt, creating, deleting, isUnderWay } from "./lifecycle.ts";
import { newRecord } from "./new-record.ts";
import { pageOf } from "./pages.ts";
import { gone } from "./refusal.ts";
import { requireAccess } from "./require-access.ts";
import { listed, recordAt, requireParent, scopeOf } from "./resource-lookup.ts";
import { sentBody } from "./sent-body.ts";
import type { Call, Context, ResourceKind, Routes, Service } from "./service.ts";
import type { StoredRecord } from "./store.ts";
import { retagged } from "./tags/tagging.ts";
import type { ChangeAction } from "./work-requests.ts";

/** The routes that create, read, list, change and delete one kind of resource. */
export function addResourceRoutes(
  routes: Routes,
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
    routes.post(`${one}/actions/${action}`, (call) => resources.act(call, action, change));
  }
}

function moved({ compartmentId }: Body): Body {
  return { compartmentId };
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
    const scope = scopeOf(call);
    const sent = await sentBody(call);
    const whole = { ...sent, ...scope };
    this.#require(call, "create", compartmentFor(whole, this.#kind, this.#context), { sent: whole });
    const { principal } = call.env;
    const creation = { sent, scope, host: new URL(call.req.url).host, principal };
    const made = newRecord(this.#service, this.#kind, this.#context, creation);
    const record = creating(made, this.#kind, this.#now(), this.#context.timings().creation);
    const answered = this.#store(call, record, "CREATED");
    for (const companion of this.#kind.companions?.(record, this.#context) ?? []) {
      this.#context.store.put(companion);
    }
    this.#tell(call, "create", record);
    return answered;
  }

  list(call: Call): Response {
    const { compartmentId } = call.req.query();
    const asked = { ...(compartmentId !== undefined && { compartmentId }), ...scopeOf(call) };
    this.#require(call, "list", compartmentFor(asked, this.#kind, this.#context), { sent: asked });
    // Afterwards: whoever may not look is not told what was there.
    requireParent(call, this.#kind, this.#context);
    const { items, next } = pageOf(listed(call, this.#kind, this.#context), call.req.query());
    if (next !== undefined) call.header("opc-next-page", next);
    return call.json(this.#kind.listsAs === "items" ? { items } : items);
  }

  read(call: Call): Response {
    const { deletedState } = this.#kind;
    const record = recordAt(call, this.#kind, this.#context);
    this.#requireOf(call, "read", record);
    if (!record.isDeleted || isUnderWay(record, this.#now())) return this.#answer(call, record);
    if (deletedState === undefined) throw gone(`${record.kind} ${record.name}`);
    return this.#answer(call, { ...record, body: { ...record.body, lifecycleState: deletedState } });
  }

  async update(call: Call): Promise<Response> {
    const sent = await sentBody(call);
    const record = this.#find(call, "update", sent);
    requireMatch(bodyAt(record, this.#now()), call.req.header("if-match"));
    const tagged = retagged(sent, record, this.#context);
    const kept = this.#kind.keeps?.(tagged, this.#context) ?? tagged;
    const body = this.#kind.updates?.(record.body, kept) ?? { ...record.body, ...kept };
    const others = this.#context.store.living(record.kind).filter(({ id }) => id !== record.id);
    const refusal = this.#kind.refuses?.(body, others, this.#context);
    if (refusal !== undefined) throw refusal;
    return this.#change(call, "update", record, body);
  }

  async act(call: Call, action: string, change: (sent: Body, context: Context) => Body): Promise<Response> {
    const sent = await sentBody(call);
    const record = this.#find(call, action, sent);
    requireMatch(bodyAt(record, this.#now()), call.req.header("if-match"));
    const refusal = this.#kind.refusesAction?.(action, sent, record, this.#context);
    if (refusal !== undefined) throw refusal;
    return this.#change(call, action, record, { ...record.body, ...change(sent, this.#context) });
  }

  delete(call: Call): Response {
    const record = this.#find(call, "delete");
    requireMatch(bodyAt(record, this.#now()), call.req.header("if-match"));
    const refusal = this.#kind.refusesDeletion?.(record, this.#context);
    if (refusal !== undefined) throw refusal;
    const { store, timings } = this.#context;
    store.put(deleting(record, this.#kind, this.#now(), timings().deletion));
    const failure = this.#kind.failsDeletion?.(record, this.#context);
    if (failure === undefined) store.bury(record.id);
    const isAccepted = this.#announce(call, record, "DELETED", failure);
    if (failure === undefined) this.#tell(call, "delete", record);
    return call.body(null, isAccepted ? 202 : 204);
  }

  #now(): Date {
    return this.#context.world.now();
  }

  #tell(call: Call, action: string, record: StoredRecord): void {
    this.#context.watch?.changed({ action, record, principal: call.env.principal });
  }

  #change(call: Call, action: string, record: StoredRecord, changed: Body): Response {
    const time = this.#now().toISOString();
    const body = { ...changed, timeUpdated: time, timeLastModified: time, timeModified: time };
    const name = textOf(body, this.#kind.nameField ?? "displayName") ?? record.name;
    const next = { ...record, name, body };
    const answered = this.#store(call, next, "UPDATED");
    this.#tell(call, action, next);
    return answered;
  }

  #store(call: Call, record: StoredRecord, action: ChangeAction): Response {
    this.#context.store.put(record);
    this.#announce(call, record, action);
    return this.#answer(call, record);
  }

  #answer(call: Call, record: StoredRecord): Response {
    const body = bodyAt(record, this.#now());
    call.header("etag", etagOf(body));
    return call.json(body);
  }

  /** @returns whether a work request was started */
  #announce(call: Call, { id, body }: StoredRecord, action: ChangeAction, failure?: string): boolean {
    const { workRequests } = this.#kind;
    if (workRequests === undefined || !workRequests.of.includes(action)) return false;
    const { entityType } = workRequests;
    const work = {
      service: this.#service.name,
      action,
      entityType,
      identifier: id,
      compartmentId: body["compartmentId"],
      ...(failure !== undefined && { failure }),
    };
    const seconds = this.#context.timings().workRequest;
    call.header("opc-work-request-id", this.#context.workRequests.add(work, seconds));
    return true;
  }

  /** @throws Refusal when the caller may not, or when the compartment is too new */
  #require(call: Call, action: string, compartmentId: string, about: { readonly sent: Body }): void {
    const { name: service } = this.#service;
    const { kind } = this.#kind;
    requireVisible(compartmentId, this.#context);
    this.#context.access.require(call.env.principal, { service, kind, action, compartmentId, ...about });
  }

  #requireOf(call: Call, action: string, record: StoredRecord, sent?: Body): void {
    const { kind } = this.#kind;
    const key = `${kind} ${call.req.param("key")}`;
    const about = { service: this.#service.name, kind, action, record, key };
    requireAccess(call, this.#context, { ...about, ...(sent !== undefined && { sent }) });
  }

  /** @throws Refusal when there is none, or the caller may not, or when it is there no more: in this order */
  #find(call: Call, action: string, sent?: Body): StoredRecord {
    const found = recordAt(call, this.#kind, this.#context);
    this.#requireOf(call, action, found, sent);
    if (found.isDeleted) throw gone(`${found.kind} ${found.name}`);
    return found;
  }
}
