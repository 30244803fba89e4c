import { createHash } from "node:crypto";
import { lost, notFound, Refusal } from "../refusal.ts";
import { requireAccess } from "../require-access.ts";
import { sentBody } from "../sent-body.ts";
import type { Call, Context, Routes } from "../service.ts";
import { asBody, type Body } from "../body.ts";
import type { StoredRecord } from "../store.ts";

/** Rules that are no resources of their own for OCI: their holder takes and gives them in lists. */
export interface ListedRules {
  readonly kind: string;
  /** Kind of the resource that holds them. */
  readonly holder: string;
  /** Path of one holder below the version; its parameter is `holder`. */
  readonly holderPath: string;
  /** Last part of the path that lists them; with a capital also of the names of its actions: `addSecurityRules`. */
  readonly list: string;
  /** Field of a request that carries rules. */
  readonly sentAs: string;
  /** Field of a request that carries the ids to remove. */
  readonly removedAs: string;
  /** Field of an answer to an action that carries rules; default: the answer is a bare list. */
  readonly answeredAs?: string;
  /** How many it takes at once, and in all; absent: any number. */
  readonly most?: { readonly atOnce: number; readonly inAll: number };
  /** What OCI says of a new rule besides what was sent, and what it sets unless it was sent. */
  readonly adds: (context: Context) => Body;
  /** A rule after an update. */
  readonly updates: (body: Body, sent: Body) => Body;
}

/** @see OCI Core Services API, AddNetworkSecurityGroupSecurityRules and its neighbours */
export function addListedRuleRoutes(routes: Routes, rules: ListedRules, context: Context): void {
  const { store } = context;
  const path = `/20160918${rules.holderPath}`;
  const actions = `${rules.list.charAt(0).toUpperCase()}${rules.list.slice(1)}`;
  const tell = (call: Call, changed: readonly StoredRecord[]): void => {
    for (const record of changed.slice(0, 1)) {
      context.watch?.changed({ action: "change", record, principal: call.env.principal });
    }
  };
  const answer = (call: Call, changed: readonly StoredRecord[]): Response => {
    for (const rule of changed) store.put(rule);
    tell(call, changed);
    const bodies = changed.map(({ body }) => body);
    return call.json(rules.answeredAs === undefined ? bodies : { [rules.answeredAs]: bodies });
  };
  const allow = (call: Call, action: string): void => {
    const record = holderOf(call, rules, context);
    const key = `${rules.holder} ${call.req.param("holder")}`;
    requireAccess(call, context, { service: "core", kind: rules.kind, action, record, key });
  };
  routes.get(`${path}/${rules.list}`, (call) => {
    allow(call, "list");
    return call.json(rulesOf(call, rules, context).map(({ body }) => body));
  });
  routes.post(`${path}/actions/add${actions}`, async (call) => {
    allow(call, "create");
    const holder = holderOf(call, rules, context);
    const sent = bodiesIn(await sentBody(call), rules.sentAs);
    refuseTooMany(sent.length, rulesOf(call, rules, context).length, rules);
    return answer(
      call,
      sent.map((rule) => newRule(rule, holder, rules, context)),
    );
  });
  routes.post(`${path}/actions/update${actions}`, async (call) => {
    allow(call, "update");
    const held = rulesOf(call, rules, context);
    const sent = bodiesIn(await sentBody(call), rules.sentAs);
    return answer(
      call,
      sent.map((change) => {
        const rule = held.find(({ body }) => body["id"] === change["id"]);
        if (rule === undefined) throw notFound(`${rules.kind} ${String(change["id"])}`);
        return { ...rule, body: rules.updates(rule.body, change) };
      }),
    );
  });
  routes.post(`${path}/actions/remove${actions}`, async (call) => {
    allow(call, "delete");
    const held = rulesOf(call, rules, context);
    const sent = (await sentBody(call))[rules.removedAs];
    const ids = Array.isArray(sent) ? sent : [];
    const removed = held.filter(({ body }) => ids.includes(body["id"]));
    for (const { id } of removed) store.bury(id);
    tell(call, removed);
    return call.body(null, 204);
  });
}

function bodiesIn(sent: Body, field: string): Body[] {
  const rules = sent[field];
  return Array.isArray(rules) ? rules.map(asBody) : [];
}

function refuseTooMany(added: number, held: number, { list, most }: ListedRules): void {
  if (most === undefined) return;
  if (added > most.atOnce) {
    throw new Refusal(400, "InvalidParameter", `${list}: ${added} at once, OCI takes up to ${most.atOnce}.`);
  }
  if (added + held > most.inAll) {
    throw new Refusal(400, "LimitExceeded", `${list}: ${most.inAll} is the limit, and there are ${held}.`);
  }
}

function holderOf(call: Call, rules: ListedRules, { store }: Context): StoredRecord {
  const id = call.req.param("holder") ?? "";
  const holder = store.byId(id);
  if (holder?.kind !== rules.holder || holder.isDeleted) {
    throw lost(`${rules.holder} ${id}`, holder !== undefined);
  }
  return holder;
}

function rulesOf(call: Call, rules: ListedRules, context: Context): StoredRecord[] {
  const holder = holderOf(call, rules, context);
  return context.store.living(rules.kind).filter(({ parentId }) => parentId === holder.id);
}

/** Its id is short, not an OCID, and only known within its holder. */
function newRule(sent: Body, holder: StoredRecord, rules: ListedRules, context: Context): StoredRecord {
  const identity = [rules.kind, holder.id, JSON.stringify(sent)].join(" ");
  const generation = context.store.nextGeneration(identity);
  const shortId = createHash("sha256")
    .update(`${identity} ${generation}`)
    .digest("hex")
    .slice(0, 8)
    .toUpperCase();
  return {
    service: "core",
    kind: rules.kind,
    id: `${holder.id}/${shortId}`,
    name: shortId,
    parentId: holder.id,
    scope: { holder: holder.id },
    body: { ...rules.adds(context), ...sent, id: shortId, lifecycleState: "AVAILABLE" },
    isDeleted: false,
  };
}
