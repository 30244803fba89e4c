import { notFound, Refusal } from "../../refusal.ts";
import type { Context, Routes } from "../../service.ts";

/**
 * Deletes a namespace and its keys at once, once it is retired.
 *
 * Source: Identity API, CascadeDeleteTagNamespace
 */
export function addCascadeDeletion(routes: Routes, version: string, { store, ...context }: Context): void {
  routes.post(`${version}/tagNamespaces/:id/actions/cascadeDelete`, (call) => {
    const id = call.req.param("id");
    const namespace = store.living("tagnamespace").find((one) => one.id === id);
    if (namespace === undefined) throw notFound(`tag namespace ${id}`);
    const compartmentId = String(namespace.body["compartmentId"]);
    const about = { service: "identity", kind: "tagnamespace", action: "delete", record: namespace };
    context.access.require(call.env.principal, { ...about, compartmentId });
    if (namespace.body["isRetired"] !== true) {
      throw new Refusal(409, "Conflict", `TagNamespace "${namespace.name}" is not retired: retire it first.`);
    }
    store.bury(id);
    const work = {
      service: "identity",
      action: "DELETED",
      entityType: "tagnamespace",
      identifier: id,
    } as const;
    const seconds = context.timings().workRequest;
    call.header("opc-work-request-id", context.workRequests.add({ ...work, compartmentId }, seconds));
    return call.body(null, 202);
  });
}
