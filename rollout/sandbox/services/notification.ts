import type { Service } from "../service.ts";

/** OCI Notifications API, control plane. */
export const notification: Service = {
  name: "notification",
  hosts: /^notification$/,
  version: "/20181201",
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
    },
  ],
};
