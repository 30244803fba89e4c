/** From the least to the most; each includes those before it. */
export const VERBS = ["inspect", "read", "use", "manage"] as const;
export type Verb = (typeof VERBS)[number];

/** The permissions that each verb adds on a type of resource, parted by spaces. */
type Ladder = Readonly<Partial<Record<Verb, string>>>;

/** How most services name theirs. */
function usual(stem: string): Ladder {
  return {
    inspect: `${stem}_INSPECT`,
    read: `${stem}_READ`,
    use: `${stem}_UPDATE`,
    manage: `${stem}_CREATE ${stem}_DELETE ${stem}_MOVE`,
  };
}

/** Networking tells listing from reading nowhere, and leaves changes to those who manage. */
function network(stem: string, used = ""): Ladder {
  const manage = ["ATTACH", "DETACH", "UPDATE", "CREATE", "DELETE", "MOVE"].map((word) => `${stem}_${word}`);
  return { inspect: `${stem}_READ`, use: used, manage: manage.join(" ") };
}

/**
 * What each verb grants on each type of resource, in the form of the tables "Details for Verb + Resource-Type
 * Combinations" of OCI's policy reference. Held against the pages of Core (VCNs), Logging, Streaming, Connector Hub and
 * Monitoring. Where a page lists operations but names no permissions (Generative AI, Budgets, Notifications, Events,
 * Service Catalog, cost reports) they follow the usual form; the other pages were not read again.
 */
export const TYPES: Readonly<Record<string, Ladder>> = {
  compartments: {
    inspect: "COMPARTMENT_INSPECT",
    use: "COMPARTMENT_UPDATE",
    manage: "COMPARTMENT_CREATE COMPARTMENT_DELETE",
  },
  users: {
    inspect: "USER_INSPECT",
    read: "USER_READ",
    use: "USER_UPDATE",
    manage: "USER_CREATE USER_DELETE USER_UNBLOCK USER_APIKEY_ADD USER_APIKEY_REMOVE",
  },
  groups: { inspect: "GROUP_INSPECT", use: "GROUP_UPDATE", manage: "GROUP_CREATE GROUP_DELETE" },
  "dynamic-groups": {
    inspect: "DYNAMIC_GROUP_INSPECT",
    use: "DYNAMIC_GROUP_UPDATE",
    manage: "DYNAMIC_GROUP_CREATE DYNAMIC_GROUP_DELETE",
  },
  "network-sources": {
    inspect: "NETWORK_SOURCE_INSPECT",
    use: "NETWORK_SOURCE_UPDATE",
    manage: "NETWORK_SOURCE_CREATE NETWORK_SOURCE_DELETE",
  },
  policies: { inspect: "POLICY_READ", manage: "POLICY_UPDATE POLICY_CREATE POLICY_DELETE" },
  "tag-namespaces": {
    inspect: "TAG_NAMESPACE_INSPECT",
    use: "TAG_NAMESPACE_USE",
    manage: "TAG_NAMESPACE_CREATE TAG_NAMESPACE_UPDATE TAG_NAMESPACE_MOVE TAG_NAMESPACE_DELETE",
  },
  "tag-defaults": { inspect: "TAG_DEFAULT_INSPECT", manage: "TAG_DEFAULT_MANAGE" },
  "usage-budgets": usual("USAGE_BUDGET"),
  "usage-report": usual("USAGE_REPORT"),
  quotas: { inspect: "QUOTA_INSPECT", read: "QUOTA_READ", manage: "QUOTA_CREATE QUOTA_UPDATE QUOTA_DELETE" },

  vcns: network("VCN"),
  subnets: network("SUBNET", "SUBNET_ATTACH SUBNET_DETACH"),
  "route-tables": network("ROUTE_TABLE"),
  "security-lists": network("SECURITY_LIST"),
  "dhcp-options": network("DHCP"),
  "network-security-groups": {
    inspect: "NETWORK_SECURITY_GROUP_INSPECT",
    read: "NETWORK_SECURITY_GROUP_READ",
    use: "NETWORK_SECURITY_GROUP_LIST_SECURITY_RULES NETWORK_SECURITY_GROUP_LIST_MEMBERS NETWORK_SECURITY_GROUP_UPDATE_MEMBERS",
    manage:
      "NETWORK_SECURITY_GROUP_UPDATE NETWORK_SECURITY_GROUP_CREATE NETWORK_SECURITY_GROUP_DELETE NETWORK_SECURITY_GROUP_MOVE NETWORK_SECURITY_GROUP_UPDATE_SECURITY_RULES",
  },
  "service-gateways": network("SERVICE_GATEWAY", "SERVICE_GATEWAY_ATTACH SERVICE_GATEWAY_DETACH"),
  "local-peering-gateways": network("LOCAL_PEERING_GATEWAY"),
  "local-peering-from": { manage: "LOCAL_PEERING_GATEWAY_CONNECT_FROM" },
  "local-peering-to": { manage: "LOCAL_PEERING_GATEWAY_CONNECT_TO" },
  "drg-object": network("DRG"),
  "drg-attachments": network("DRG_ATTACHMENT"),
  "drg-route-tables": network("DRG_ROUTE_TABLE"),
  "drg-route-distributions": network("DRG_ROUTE_DISTRIBUTION"),
  "capture-filters": network("CAPTURE_FILTER"),

  "dns-zones": usual("DNS_ZONE"),
  "dns-records": usual("DNS_RECORD"),
  "dns-views": usual("DNS_VIEW"),
  "dns-resolvers": usual("DNS_RESOLVER"),

  vaults: {
    inspect: "VAULT_INSPECT",
    read: "VAULT_READ",
    use: "VAULT_CREATE_KEY VAULT_IMPORT_KEY VAULT_CREATE_SECRET",
    manage: "VAULT_CREATE VAULT_UPDATE VAULT_DELETE VAULT_MOVE",
  },
  keys: {
    inspect: "KEY_INSPECT",
    read: "KEY_READ",
    use: "KEY_ENCRYPT KEY_DECRYPT",
    manage: "KEY_CREATE KEY_UPDATE KEY_ROTATE KEY_DELETE KEY_MOVE",
  },
  "key-delegate": { use: "KEY_ASSOCIATE KEY_DISASSOCIATE" },

  buckets: {
    inspect: "BUCKET_INSPECT",
    read: "BUCKET_READ",
    use: "BUCKET_UPDATE",
    manage: "BUCKET_CREATE BUCKET_DELETE PAR_MANAGE RETENTION_RULE_MANAGE RETENTION_RULE_LOCK",
  },
  objects: {
    inspect: "OBJECT_INSPECT",
    read: "OBJECT_READ",
    use: "OBJECT_OVERWRITE",
    manage: "OBJECT_CREATE OBJECT_DELETE OBJECT_VERSION_DELETE OBJECT_RESTORE OBJECT_UPDATE_TIER",
  },
  "objectstorage-namespaces": {
    read: "OBJECTSTORAGE_NAMESPACE_READ",
    manage: "OBJECTSTORAGE_NAMESPACE_UPDATE",
  },

  "log-groups": {
    inspect: "LOG_GROUP_INSPECT",
    read: "LOG_GROUP_READ",
    use: "LOG_GROUP_UPDATE",
    manage: "LOG_GROUP_CREATE LOG_GROUP_DELETE",
  },
  "log-content": { read: "LOG_CONTENT_READ", use: "LOG_CONTENT_PUSH" },
  alarms: {
    inspect: "ALARM_INSPECT",
    read: "ALARM_READ",
    manage: "ALARM_CREATE ALARM_UPDATE ALARM_DELETE ALARM_MOVE",
  },
  metrics: { inspect: "METRIC_INSPECT", read: "METRIC_READ", use: "METRIC_WRITE" },
  "ons-topics": { ...usual("ONS_TOPIC"), use: "ONS_TOPIC_UPDATE ONS_TOPIC_PUBLISH" },
  "ons-subscriptions": usual("ONS_SUBSCRIPTION"),
  "cloudevents-rules": usual("EVENTRULE"),
  serviceconnectors: usual("SERVICE_CONNECTOR"),
  streams: {
    inspect: "STREAM_INSPECT",
    read: "STREAM_READ",
    use: "STREAM_UPDATE STREAM_MOVE STREAM_PRODUCE STREAM_CONSUME",
    manage: "STREAM_CREATE STREAM_DELETE",
  },
  "stream-pull": { use: "STREAM_CONSUME" },
  "stream-push": { use: "STREAM_PRODUCE" },
  "stream-pools": {
    inspect: "STREAM_POOL_INSPECT",
    read: "STREAM_POOL_READ",
    use: "STREAM_POOL_UPDATE STREAM_POOL_MOVE",
    manage: "STREAM_POOL_CREATE STREAM_POOL_DELETE",
  },

  "service-catalogs": usual("SERVICE_CATALOG"),
  "private-applications": usual("PRIVATE_APPLICATION"),
  "generative-ai-private-endpoint": usual("GENERATIVE_AI_PRIVATE_ENDPOINT"),
  "generative-ai-project": usual("GENERATIVE_AI_PROJECT"),
  "generative-ai-chat": { use: "GENERATIVE_AI_CHAT" },
};
