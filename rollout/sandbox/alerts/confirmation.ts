import type { models } from "oci-ons";
import { textOf } from "../body.ts";
import type { Where } from "../compartments.ts";
import type { Wire } from "../modelled.ts";
import { ocidLetters } from "../ocid.ts";
import { lost, Refusal } from "../refusal.ts";
import type { Routes } from "../service.ts";
import type { StoredRecord } from "../store.ts";
import type { Confirmation } from "./delivery.ts";

/** What a subscriber is sent to follow. */
export interface ConfirmationLink {
  readonly url: string;
  readonly token: string;
  readonly protocol: string;
}

const PATH = "/20181201/subscriptions/:id";

/** @throws Refusal when there is no such subscription (any more) */
export function subscriptionBy(id: string, { store }: Where): StoredRecord {
  const found = store.byId(id);
  if (found?.kind === "onssubscription" && !found.isDeleted) return found;
  throw lost(`subscription ${id}`, found !== undefined);
}

export function confirmationLink(subscription: StoredRecord, where: Where): ConfirmationLink {
  return link(subscription, "confirmation", where);
}

/** What OCI sends to the endpoint of a new subscription. */
export function confirmationRequest(subscription: StoredRecord, where: Where): Confirmation {
  const { protocol, url } = confirmationLink(subscription, where);
  return {
    kind: "confirmation",
    time: where.world.now().toISOString(),
    title: `Confirm the subscription to ${topicOf(subscription, where)}`,
    body: url,
    topic: topicOf(subscription, where),
    subscriptionId: subscription.id,
    protocol,
    endpoint: subscription.name,
  };
}

/** Makes a subscription active. @returns what OCI answers */
export function confirm(subscription: StoredRecord, where: Where): Wire<models.ConfirmationResult> {
  where.store.put({ ...subscription, body: { ...subscription.body, lifecycleState: "ACTIVE" } });
  const topicName = topicOf(subscription, where);
  return {
    topicName,
    topicId: subscription.parentId,
    endpoint: subscription.name,
    unsubscribeUrl: link(subscription, "unsubscription", where).url,
    message: `${subscription.name} is subscribed to ${topicName}.`,
    subscriptionId: subscription.id,
  };
}

/**
 * The links in OCI's mails: who has the token may confirm, or leave.
 *
 * @see OCI Notifications API, GetConfirmSubscription and GetUnsubscription
 */
export function addConfirmationRoutes(routes: Routes, where: Where): void {
  const asked = (id: string, query: Readonly<Record<string, string>>, part: LinkPart): StoredRecord => {
    const subscription = subscriptionBy(id, where);
    const { token, protocol } = link(subscription, part, where);
    if (query["token"] === token && query["protocol"] === protocol) return subscription;
    throw new Refusal(400, "InvalidParameter", "token and protocol are not those of the subscription.");
  };
  routes.get(`${PATH}/confirmation`, (call) =>
    call.json(confirm(asked(call.req.param("id"), call.req.query(), "confirmation"), where)),
  );
  routes.get(`${PATH}/unsubscription`, (call) => {
    const { id, name } = asked(call.req.param("id"), call.req.query(), "unsubscription");
    where.store.bury(id);
    return call.json(`${name} is no longer subscribed.`);
  });
}

type LinkPart = "confirmation" | "unsubscription";

/** The token comes from the id alone: there is nothing here that needs a secret. */
function link(subscription: StoredRecord, part: LinkPart, { world }: Where): ConfirmationLink {
  const token = ocidLetters([part, subscription.id]);
  const protocol = textOf(subscription.body, "protocol") ?? "";
  const host = `https://notification.${world.region}.oci.oraclecloud.com`;
  const path = `${host}${PATH.replace(":id", subscription.id)}/${part}`;
  return { url: `${path}?token=${token}&protocol=${protocol}`, token, protocol };
}

function topicOf({ parentId }: StoredRecord, { store }: Where): string {
  return store.byId(parentId)?.name ?? parentId;
}
