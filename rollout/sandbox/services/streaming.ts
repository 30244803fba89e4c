import type { models } from "oci-streaming";
import { asBody, textOf } from "../body.ts";
import { type Fields, modelled, type Sent } from "../modelled.ts";
import { Refusal } from "../refusal.ts";
import type { ResourceKind, Service } from "../service.ts";
import { nameIsTaken } from "../taken-names.ts";
import { type Check, firstRefusal } from "./first-refusal.ts";
import { refuseUnusableKey } from "./key-checks.ts";
import { namesLiving, refuseUnknown } from "./references.ts";

const PASSES = { creating: "CREATING", deleting: "DELETING" } as const;

/** It is encrypted with it. */
const keyIsUsable: Check = (body, _others, context) => {
  const id = textOf(asBody(body["customEncryptionKeyDetails"]), "kmsKeyId");
  return id === undefined ? undefined : refuseUnusableKey(id, context);
};

/** Source: OCI Streaming API, PrivateEndpointDetails. */
const networkIsThere: Check = (body, _others, context) => {
  const { subnetId, nsgIds } = asBody(body["privateEndpointDetails"]);
  return (
    refuseUnknown([subnetId], ["subnet"], context) ??
    refuseUnknown([nsgIds ?? []].flat(), ["networksecuritygroup"], context)
  );
};

/** Source: OCI Streaming API, CreateStreamDetails.retentionInHours. Words not seen. */
const retentionIsInRange: Check = ({ retentionInHours: hours }) =>
  hours === undefined || (Number(hours) >= 24 && Number(hours) <= 168)
    ? undefined
    : new Refusal(
        400,
        "InvalidParameter",
        `retentionInHours must be from 24 to 168, not ${JSON.stringify(hours)}.`,
      );

/** Source: OCI Streaming API, CreateStreamDetails.partitions. Words not seen. */
const hasPartitions: Check = ({ partitions }) =>
  partitions === undefined || (Number.isInteger(partitions) && Number(partitions) >= 1)
    ? undefined
    : new Refusal(
        400,
        "InvalidParameter",
        `partitions must be 1 or more, not ${JSON.stringify(partitions)}.`,
      );

/** A pool names its key on another field than it was given on. Without one, Oracle's own key encrypts it. */
function poolFields(sent: Sent<models.CreateStreamPoolDetails>): Fields<models.StreamPool> {
  const { customEncryptionKeyDetails, privateEndpointDetails, ...kept } = sent;
  return {
    ...kept,
    ...(customEncryptionKeyDetails !== undefined && {
      customEncryptionKey: { ...customEncryptionKeyDetails, keyState: "ACTIVE" } as const,
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
    modelled<models.CreateStreamPoolDetails, models.StreamPool>({
      kind: "streampool",
      collection: "/streampools",
      nameField: "name",
      state: "ACTIVE",
      passes: PASSES,
      refuses: firstRefusal(keyIsUsable, networkIsThere),
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
    }),
    modelled<models.CreateStreamDetails, models.Stream>({
      kind: "stream",
      collection: "/streams",
      nameField: "name",
      partOf: "streamPoolId",
      state: "ACTIVE",
      passes: PASSES,
      refuses: firstRefusal(
        namesLiving("streamPoolId", "streampool"),
        nameIsTaken({ what: "Stream", within: "streamPoolId" }),
        retentionIsInRange,
        hasPartitions,
      ),
      deletedState: "DELETED",
      workRequests: workRequests("stream"),
      adds: ({ body }, { store, world: { region } }) => ({
        compartmentId: textOf(store.byId(String(body.streamPoolId))?.body ?? {}, "compartmentId"),
        messagesEndpoint: `https://cell-1.streaming.${region}.oci.oraclecloud.com`,
        retentionInHours: 24,
      }),
    }),
  ],
};
