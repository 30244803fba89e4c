import { addConfirmationRoutes } from "../alerts/confirmation.ts";
import type { Service } from "../service.ts";
import { nameIsTaken } from "../taken-names.ts";

/** OCI Notifications API, control plane. */
export const notification: Service = {
  name: "notification",
  hosts: /^notification$/,
  version: "/20181201",
  unsigned: /^\/20181201\/subscriptions\/[^/]+\/(confirmation|unsubscription)$/,
  routes: addConfirmationRoutes,
  kinds: [
    {
      kind: "onstopic",
      collection: "/topics",
      nameField: "name",
      idField: "topicId",
      state: "ACTIVE",
      adds: ({ id }, { world: { region } }) => ({
        apiEndpoint: `https://notification.${region}.oraclecloud.com`,
        shortTopicId: id.slice(-8),
      }),
      refuses: nameIsTaken({ what: "Topic" }),
    },
    {
      kind: "onssubscription",
      collection: "/subscriptions",
      nameField: "endpoint",
      partOf: "topicId",
      // Until somebody follows the link that it is sent.
      state: "PENDING",
      deletedState: "DELETED",
      keeps: ({ deliveryPolicy, ...kept }) => ({
        ...kept,
        ...(deliveryPolicy !== undefined && { deliverPolicy: JSON.stringify(deliveryPolicy) }),
      }),
      adds: ({ id }, { world }) => ({ createdTime: world.now().getTime(), etag: id.slice(-36) }),
    },
  ],
};
