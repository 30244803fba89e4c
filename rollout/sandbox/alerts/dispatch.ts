import { asBody, type Body, textOf } from "../body.ts";
import { compartmentOf, isWithin, type Where } from "../compartments.ts";
import type { StoredRecord } from "../store.ts";
import type { CloudEvent } from "./cloud-event.ts";
import { isAskedFor } from "./condition.ts";
import type { Delivery, Notification } from "./delivery.ts";

/** What an event sets off: the enabled actions of every enabled rule that asks for it, in its compartment or above. */
export function dispatch(event: CloudEvent, where: Where): Delivery[] {
  return where.store
    .living("eventrule")
    .filter((rule) => rule.body["isEnabled"] === true)
    .filter((rule) => isWithin(event.extensions.compartmentId, compartmentOf(rule, where), where))
    .filter((rule) => isAskedFor(textOf(rule.body, "condition") ?? "", event))
    .flatMap((rule) => actionsOf(rule))
    .filter((action) => action["isEnabled"] === true)
    .flatMap((action) => act(action, event, where));
}

function actionsOf({ body }: StoredRecord): Body[] {
  const { actions } = asBody(body["actions"]);
  return Array.isArray(actions) ? actions.map(asBody) : [];
}

function act(action: Body, event: CloudEvent, { store, world }: Where): Delivery[] {
  const told = { time: event.eventTime, title: event.eventType, body: JSON.stringify(event) };
  switch (action["actionType"]) {
    case "ONS": {
      const topic = store.living("onstopic").find(({ id }) => id === action["topicId"]);
      return topic === undefined ? [] : publish(told, topic, { store, world });
    }
    case "OSS":
      return [{ kind: "stream-message", ...told, streamId: String(action["streamId"]) }];
    case "FAAS":
      return [{ kind: "invocation", ...told, functionId: String(action["functionId"]) }];
    default:
      return [];
  }
}

/** A topic's message to each of its subscriptions; OCI sends nothing to one that nobody has confirmed. */
export function publish(
  told: Pick<Notification, "time" | "title" | "body">,
  topic: StoredRecord,
  { store }: Where,
): Notification[] {
  return store
    .living("onssubscription")
    .filter(({ body }) => body["topicId"] === topic.id)
    .map(({ id, body }) => {
      const isDelivered = body["lifecycleState"] === "ACTIVE";
      return {
        kind: "notification",
        ...told,
        topic: topic.name,
        topicId: topic.id,
        subscriptionId: id,
        protocol: String(body["protocol"]),
        endpoint: String(body["endpoint"]),
        state: isDelivered ? "confirmed" : "pending",
        isDelivered,
        ...(!isDelivered && { reason: "Nobody has confirmed the subscription." }),
      };
    });
}
