import { asBody, type Body } from "../body.ts";
import type { ResourceKind, Service } from "../service.ts";

/** A pool names its key on another field than it was given on. Without one, Oracle's own key encrypts it. */
function poolFields(sent: Body): Body {
  const { customEncryptionKeyDetails, privateEndpointDetails, ...kept } = sent;
  return {
    ...kept,
    ...(customEncryptionKeyDetails !== undefined && {
      customEncryptionKey: { ...asBody(customEncryptionKeyDetails), keyState: "ACTIVE" },
    }),
    ...(privateEndpointDetails !== undefined && {
      isPrivate: true,
      privateEndpointSettings: privateEndpointDetails,
    }),
  };
}

function workRequests(entityType: string): NonNullable<ResourceKind["workRequests"]> {
  return { of: ["CREATED", "UPDATED", "DELETED"], entityType };
}

/** OCI Streaming API, admin plane. Every change is asynchronous; a pool takes its streams along. */
export const streaming: Service = {
  name: "streaming",
  hosts: /^streaming$/,
  version: "/20180418",
  kinds: [
    {
      kind: "streampool",
      collection: "/streampools",
      nameField: "name",
      state: "ACTIVE",
      deletedState: "DELETED",
      workRequests: workRequests("stream_pool"),
      keeps: poolFields,
      adds: (_draft, { world: { region } }) => ({
        customEncryptionKey: { keyState: "NONE" },
        endpointFqdn: `cell-1.streaming.${region}.oci.oraclecloud.com`,
        isPrivate: false,
        kafkaSettings: {
          autoCreateTopicsEnable: false,
          bootstrapServers: `cell-1.streaming.${region}.oci.oraclecloud.com:9092`,
          logRetentionHours: 24,
          numPartitions: 1,
        },
      }),
    },
    {
      kind: "stream",
      collection: "/streams",
      nameField: "name",
      partOf: "streamPoolId",
      state: "ACTIVE",
      deletedState: "DELETED",
      workRequests: workRequests("stream"),
      adds: ({ body }, { store, world: { region } }) => ({
        compartmentId: store.byId(String(body["streamPoolId"]))?.body["compartmentId"],
        messagesEndpoint: `https://cell-1.streaming.${region}.oci.oraclecloud.com`,
        retentionInHours: 24,
      }),
    },
  ],
};
