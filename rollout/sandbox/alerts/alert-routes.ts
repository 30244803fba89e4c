import type { Hono } from "hono";
import type { models } from "oci-streaming";
import type { Wire } from "../modelled.ts";
import type { Alerts } from "./alerts.ts";
import { confirm, confirmationLink, subscriptionBy } from "./confirmation.ts";
import { type Delivery, deliveriesIn } from "./delivery.ts";
import { noteUsage, readUsage, usageIn } from "./usage.ts";

/**
 * What the control endpoint knows of usage and alerts: `GET` and `POST /usage`, `POST /budgets/evaluate`, `GET /inbox`,
 * `GET /invocations`, `GET /streams/<id>/messages`, `GET /subscriptions/<id>/confirmation`, `POST
 * /subscriptions/<id>/confirm`.
 */
export function addAlertRoutes(routes: Hono, alerts: Alerts): void {
  const { where } = alerts;
  const delivered = (): readonly Delivery[] => {
    alerts.look();
    return deliveriesIn(where.store);
  };
  routes.get("/usage", (call) => call.json(usageIn(where.store)));
  routes.post("/usage", async (call) => {
    // What was due before is computed without it.
    alerts.look();
    const rows = readUsage(await call.req.json(), where);
    noteUsage(where.store, rows);
    return call.json({ rows: rows.length });
  });
  routes.post("/budgets/evaluate", (call) => call.json(alerts.evaluate()));
  routes.get("/inbox", (call) =>
    call.json(delivered().filter(({ kind }) => kind !== "stream-message" && kind !== "invocation")),
  );
  routes.get("/invocations", (call) => call.json(delivered().filter(({ kind }) => kind === "invocation")));
  routes.get("/streams/:id/messages", (call) => {
    const streamId = call.req.param("id");
    const stream = where.store.byId(streamId)?.name ?? "";
    const messages = delivered()
      .filter((one) => one.kind === "stream-message" && one.streamId === streamId)
      .map(({ time, body }, offset): Wire<models.Message> => {
        const value = Buffer.from(body).toString("base64");
        return { stream, partition: "0", key: "", value, offset, timestamp: time };
      });
    return call.json(messages);
  });
  routes.get("/subscriptions/:id/confirmation", (call) =>
    call.json(confirmationLink(subscriptionBy(call.req.param("id"), where), where)),
  );
  routes.post("/subscriptions/:id/confirm", (call) =>
    call.json(confirm(subscriptionBy(call.req.param("id"), where), where)),
  );
}
