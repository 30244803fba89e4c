import type { models } from "oci-ons";
import * as z from "zod";
import type { Wire } from "../modelled.ts";
import { ocidLetters } from "../ocid.ts";
import { lost, Refusal } from "../refusal.ts";
import { requireAccess } from "../require-access.ts";
import { sentBody } from "../sent-body.ts";
import type { Context, Routes } from "../service.ts";
import { noteDeliveries } from "./delivery.ts";
import { publish } from "./dispatch.ts";

const message = z.object({ title: z.string().optional(), body: z.string().min(1) });

/** @see OCI Notifications API, PublishMessage */
export function addPublishRoute(routes: Routes, context: Context): void {
  routes.post("/20181201/topics/:topicId/messages", async (call) => {
    const id = call.req.param("topicId");
    const record = context.store.byId(id);
    if (record?.kind !== "onstopic" || record.isDeleted) throw lost(`topic ${id}`, record !== undefined);
    requireAccess(call, context, { service: "notification", kind: "onstopic", action: "publish", record });
    const sent = message.safeParse(await sentBody(call));
    if (!sent.success) throw new Refusal(400, "InvalidParameter", z.prettifyError(sent.error));
    const { title = "", body } = sent.data;
    const time = context.world.now().toISOString();
    noteDeliveries(context.store, publish({ time, title, body }, record, context));
    const ordinal = context.store.nextGeneration(`message ${id}`);
    const answer: Wire<models.PublishResult> = {
      messageId: ocidLetters([id, time, String(ordinal)]).slice(0, 36),
      timeStamp: time,
    };
    return call.json(answer, 202);
  });
}
