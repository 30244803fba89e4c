import type { models } from "oci-ons";
import { addPublishRoute } from "../alerts/publish-route.ts";
import { addConfirmationRoutes } from "../alerts/confirmation.ts";
import { modelled } from "../modelled.ts";
import type { Service } from "../service.ts";
import { nameIsTaken } from "../taken-names.ts";
import { firstRefusal } from "./first-refusal.ts";
import { namesLiving } from "./references.ts";
import { endpointFitsProtocol, isOnlyOfEndpoint } from "./subscription-checks.ts";

/** OCI Notifications API, control plane. */
export const notification: Service = {
  name: "notification",
  hosts: /^notification$/,
  version: "/20181201",
  unsigned: /^\/20181201\/subscriptions\/[^/]+\/(confirmation|unsubscription)$/,
  routes: (routes, context) => {
    addConfirmationRoutes(routes, context);
    addPublishRoute(routes, context);
  },
  kinds: [
    modelled<models.CreateTopicDetails, models.NotificationTopic>({
      kind: "onstopic",
      collection: "/topics",
      nameField: "name",
      idField: "topicId",
      state: "ACTIVE",
      passes: { creating: "CREATING", deleting: "DELETING" },
      adds: ({ id }, { world: { region } }) => ({
        apiEndpoint: `https://notification.${region}.oraclecloud.com`,
        shortTopicId: id.slice(-8),
      }),
      refuses: nameIsTaken({ what: "Topic" }),
    }),
    // An update names `deliveryPolicy`, an answer `deliverPolicy`.
    modelled<
      models.CreateSubscriptionDetails & { deliveryPolicy?: models.DeliveryPolicy },
      models.Subscription
    >({
      kind: "onssubscription",
      collection: "/subscriptions",
      nameField: "endpoint",
      partOf: "topicId",
      // Until somebody follows the link that it is sent.
      state: "PENDING",
      deletedState: "DELETED",
      refuses: firstRefusal(namesLiving("topicId", "onstopic"), endpointFitsProtocol, isOnlyOfEndpoint),
      keeps: ({ deliveryPolicy, ...kept }) => ({
        ...kept,
        ...(deliveryPolicy !== undefined && { deliverPolicy: JSON.stringify(deliveryPolicy) }),
      }),
      adds: ({ id }, { world }) => ({ createdTime: world.now().getTime(), etag: id.slice(-36) }),
    }),
  ],
};
