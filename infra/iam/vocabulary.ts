import { TAG_NAMESPACE } from "../../rollout/onboarding/vocabulary/tags.ts";

/**
 * The words of OCI's policy language that the rollout uses, and no others: a statement can only be built
 * from them. Spelled as in OCI's policy reference of each service.
 */

/** From the least to the most; each includes those before it. */
export const VERBS = ["inspect", "read", "use", "manage"] as const;
export type Verb = (typeof VERBS)[number];

export const RESOURCE_TYPES = [
  "alarms",
  "all-resources",
  "audit-events",
  "billing-schedules",
  "buckets",
  "capture-filters",
  "cloudevents-rules",
  "compartments",
  "dns",
  "dynamic-groups",
  "generative-ai-chat",
  "generative-ai-private-endpoint",
  "generative-ai-project",
  "groups",
  "invoices",
  "key-delegate",
  "keys",
  "log-content",
  "log-groups",
  "metrics",
  "object-family",
  "objects",
  "ons-subscriptions",
  "ons-topics",
  "organizations-assigned-subscription",
  "organizations-subscription",
  "policies",
  "private-applications",
  "rate-cards",
  "service-catalogs",
  "serviceconnectors",
  "stream-family",
  "stream-push",
  "subscribed-services",
  "subscription",
  "tag-defaults",
  "tag-namespaces",
  "usage-budgets",
  "usage-report",
  "vaults",
  "virtual-network-family",
] as const;
export type ResourceType = (typeof RESOURCE_TYPES)[number];

/**
 * What a condition may ask of the request or of its target. A variable that a request lacks makes the
 * condition false. OCI's reference spells the name of a dynamic group in two ways; both stand here.
 */
export const VARIABLES = [
  "request.operation",
  "request.principal.compartment.id",
  `request.principal.compartment.tag.${TAG_NAMESPACE}.Environment`,
  "target.bucket.name",
  "target.dynamic-group.name",
  "target.dynamicgroup.name",
  "target.group.name",
  "target.model.id",
  "target.quota.name",
  "target.stream.id",
  "target.tag-namespace.name",
] as const;
export type Variable = (typeof VARIABLES)[number];

/** Single permissions, for grants finer than a verb. */
export const PERMISSIONS = [
  "BUCKET_INSPECT",
  "BUCKET_READ",
  "DYNAMIC_GROUP_CREATE",
  "LOG_CONTENT_READ",
  "OBJECT_CREATE",
  "OBJECT_DELETE",
  "OBJECT_INSPECT",
  "OBJECT_READ",
  "OBJECT_UPDATE_TIER",
  "PAR_MANAGE",
  "QUOTA_CREATE",
  "QUOTA_DELETE",
  "QUOTA_READ",
  "QUOTA_UPDATE",
  "SECRET_BUNDLE_READ",
  "STREAM_CONSUME",
] as const;
export type Permission = (typeof PERMISSIONS)[number];

/** OCI's services that act by themselves. */
export const SERVICES = ["cloudEvents", "metering_overlay", "streaming"] as const;
/** Object Storage is a principal of its own in every region. */
export type ServiceName = (typeof SERVICES)[number] | `objectstorage-${string}`;

/** Kinds of resources that act for themselves. Written as `any-user`, so always with their compartment. */
export const PRINCIPAL_TYPES = ["serviceconnector"] as const;
export type PrincipalType = (typeof PRINCIPAL_TYPES)[number];
