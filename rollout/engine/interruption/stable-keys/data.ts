import { listed, type StableKey } from "./stable-key.ts";

/** Keys, buckets, logs and who is told of what. */
export const data: Readonly<Record<string, StableKey>> = {
  "oci:Kms/key:Key": listed(
    "oci:Kms/getKeys:getKeys",
    "keys",
    ["compartmentId", "managementEndpoint"],
    ["compartmentId", "displayName"],
  ),
  "oci:Kms/vault:Vault": listed(
    "oci:Kms/getVaults:getVaults",
    "vaults",
    ["compartmentId"],
    ["compartmentId", "displayName"],
  ),
  // By its compartment, too: a bucket of that name elsewhere is somebody else's.
  "oci:ObjectStorage/bucket:Bucket": listed(
    "oci:ObjectStorage/getBucketSummaries:getBucketSummaries",
    "bucketSummaries",
    ["compartmentId", "namespace"],
    ["compartmentId", "name"],
    { id: "n/{namespace}/b/{name}" },
  ),
  "oci:ObjectStorage/objectLifecyclePolicy:ObjectLifecyclePolicy": {
    how: "repeatable",
    because: "a bucket has one, which is put as a whole",
  },
  "oci:Streaming/streamPool:StreamPool": listed(
    "oci:Streaming/getStreamPools:getStreamPools",
    "streamPools",
    ["compartmentId", "name"],
    ["compartmentId", "name"],
  ),
  "oci:Streaming/stream:Stream": listed(
    "oci:Streaming/getStreams:getStreams",
    "streams",
    ["streamPoolId", "name"],
    ["streamPoolId", "name"],
  ),
  "oci:Logging/logGroup:LogGroup": listed(
    "oci:Logging/getLogGroups:getLogGroups",
    "logGroups",
    ["compartmentId", "displayName"],
    ["compartmentId", "displayName"],
  ),
  "oci:Logging/log:Log": listed(
    "oci:Logging/getLogs:getLogs",
    "logs",
    ["logGroupId", "displayName"],
    ["logGroupId", "displayName"],
  ),
  "oci:Sch/connector:Connector": listed(
    "oci:Sch/getServiceConnectors:getServiceConnectors",
    "serviceConnectorCollections.items",
    ["compartmentId", "displayName"],
    ["compartmentId", "displayName"],
  ),
  "oci:Events/rule:Rule": listed(
    "oci:Events/getRules:getRules",
    "rules",
    ["compartmentId", "displayName"],
    ["compartmentId", "displayName"],
  ),
  "oci:Monitoring/alarm:Alarm": listed(
    "oci:Monitoring/getAlarms:getAlarms",
    "alarms",
    ["compartmentId", "displayName"],
    ["compartmentId", "displayName"],
  ),
  "oci:Ons/notificationTopic:NotificationTopic": listed(
    "oci:Ons/getNotificationTopics:getNotificationTopics",
    "notificationTopics",
    ["compartmentId", "name"],
    ["compartmentId", "name"],
    { id: "{topicId}" },
  ),
  "oci:Ons/subscription:Subscription": listed(
    "oci:Ons/getSubscriptions:getSubscriptions",
    "subscriptions",
    ["compartmentId", "topicId"],
    ["topicId", "protocol", "endpoint"],
  ),
};
