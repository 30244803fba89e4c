import { createHash } from "node:crypto";
import type { Context as Call, Hono } from "hono";
import { notFound } from "../refusal.ts";
import { sentBody } from "../resource-routes.ts";
import type { Context } from "../service.ts";
import { asBody, type Body } from "../body.ts";
import type { StoredRecord } from "../store.ts";

const KIND = "securityrule";
const GROUP = "/20160918/networkSecurityGroups/:networkSecurityGroupId";

/**
 * Rules of a network security group: no resources of their own for OCI, which takes and gives them in lists.
 *
 * @see OCI Core Services API, AddNetworkSecurityGroupSecurityRules and its neighbours
 */
export function addSecurityRuleRoutes(routes: Hono, context: Context): void {
  const { store } = context;
  routes.get(`${GROUP}/securityRules`, (call) => call.json(rulesOf(call, context).map(({ body }) => body)));
  routes.post(`${GROUP}/actions/addSecurityRules`, async (call) => {
    const group = groupOf(call, context);
    const added = rulesIn(await sentBody(call)).map((rule) => newRule(rule, group, context));
    for (const rule of added) store.put(rule);
    return call.json({ securityRules: added.map(({ body }) => body) });
  });
  routes.post(`${GROUP}/actions/updateSecurityRules`, async (call) => {
    const rules = rulesOf(call, context);
    const updated = rulesIn(await sentBody(call)).map((sent) => {
      const rule = rules.find(({ body }) => body["id"] === sent["id"]);
      if (rule === undefined) throw notFound(`security rule ${String(sent["id"])}`);
      return { ...rule, body: { ...fixedFields(rule.body), ...sent } };
    });
    for (const rule of updated) store.put(rule);
    return call.json({ securityRules: updated.map(({ body }) => body) });
  });
  routes.post(`${GROUP}/actions/removeSecurityRules`, async (call) => {
    const rules = rulesOf(call, context);
    const { securityRuleIds } = await sentBody(call);
    const ids = Array.isArray(securityRuleIds) ? securityRuleIds : [];
    for (const { id, body } of rules) if (ids.includes(body["id"])) store.bury(id);
    return call.body(null, 204);
  });
}

/** An update replaces a rule: only these stay when they are not sent again. */
function fixedFields({ direction, id, isStateless, isValid, timeCreated }: Body): Body {
  return { direction, id, isStateless, isValid, timeCreated };
}

function rulesIn({ securityRules }: Body): Body[] {
  return Array.isArray(securityRules) ? securityRules.map(asBody) : [];
}

function groupOf(call: Call, { store }: Context): StoredRecord {
  const id = call.req.param("networkSecurityGroupId") ?? "";
  const group = store.living("networksecuritygroup").find((record) => record.id === id);
  if (group === undefined) throw notFound(`network security group ${id}`);
  return group;
}

function rulesOf(call: Call, context: Context): StoredRecord[] {
  const group = groupOf(call, context);
  return context.store.living(KIND).filter(({ parentId }) => parentId === group.id);
}

/** Its id is short, not an OCID, and only known within its group. */
function newRule(sent: Body, group: StoredRecord, { store, world }: Context): StoredRecord {
  const identity = [KIND, group.id, JSON.stringify(sent)].join(" ");
  const generation = store.nextGeneration(identity);
  const shortId = createHash("sha256")
    .update(`${identity} ${generation}`)
    .digest("hex")
    .slice(0, 8)
    .toUpperCase();
  const body = {
    isStateless: false,
    ...sent,
    id: shortId,
    isValid: true,
    timeCreated: world.now().toISOString(),
  };
  return {
    service: "core",
    kind: KIND,
    id: `${group.id}/${shortId}`,
    name: shortId,
    parentId: group.id,
    scope: { networkSecurityGroupId: group.id },
    body: { ...body, lifecycleState: "AVAILABLE" },
    isDeleted: false,
  };
}
