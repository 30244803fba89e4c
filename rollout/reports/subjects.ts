import type { PlannedResource } from "../onboarding/vocabulary/stack-runs.ts";

/** What a resource is about, in the order in which a person asks. `other` keeps an unforeseen type visible. */
export const SUBJECTS = [
  "identity",
  "network",
  "model-access",
  "budget",
  "logging",
  "keys-and-storage",
  "other",
] as const;
export type Subject = (typeof SUBJECTS)[number];

export const SUBJECT_TITLES = {
  identity: "Identity",
  network: "Network",
  "model-access": "Model access",
  budget: "Budget",
  logging: "Logging and traces",
  "keys-and-storage": "Keys and storage",
  other: "Other",
} as const satisfies Record<Subject, string>;

interface Kind {
  readonly subject: Subject;
  /** What the type is in plain words. */
  readonly words: string;
}

const ABOUT: Record<Exclude<Subject, "other">, Readonly<Record<string, string>>> = {
  identity: {
    "oci:Identity/compartment:Compartment": "Compartment",
    "oci:Identity/dynamicGroup:DynamicGroup": "Group of applications",
    "oci:Identity/group:Group": "Group of people",
    "oci:Identity/policy:Policy": "Access policy",
    "oci:Identity/tag:Tag": "Tag key",
    "oci:Identity/tagDefault:TagDefault": "Default tag",
    "oci:Identity/tagNamespace:TagNamespace": "Tag namespace",
  },
  network: {
    "oci:Core/captureFilter:CaptureFilter": "Capture filter of flow logs",
    "oci:Core/defaultSecurityList:DefaultSecurityList": "Default security list",
    "oci:Core/securityList:SecurityList": "Security list",
    "oci:Core/drg:Drg": "Dynamic routing gateway",
    "oci:Core/drgAttachment:DrgAttachment": "Gateway attachment",
    "oci:Core/drgRouteTable:DrgRouteTable": "Route table of a gateway",
    "oci:Core/drgRouteTableRouteRule:DrgRouteTableRouteRule": "Route of a gateway",
    "oci:Core/localPeeringGateway:LocalPeeringGateway": "Peering gateway",
    "oci:Core/networkSecurityGroup:NetworkSecurityGroup": "Network security group",
    "oci:Core/networkSecurityGroupSecurityRule:NetworkSecurityGroupSecurityRule": "Network rule",
    "oci:Core/routeTable:RouteTable": "Route table",
    "oci:Core/serviceGateway:ServiceGateway": "Service gateway",
    "oci:Core/subnet:Subnet": "Subnet",
    "oci:Core/vcn:Vcn": "Virtual network",
    "oci:Dns/resolver:Resolver": "Name resolver",
    "oci:Dns/rrset:Rrset": "Name record",
    "oci:Dns/view:View": "Private names",
    "oci:Dns/zone:Zone": "Name zone",
  },
  "model-access": {
    "oci:GenerativeAi/generativeAiPrivateEndpoint:GenerativeAiPrivateEndpoint": "Private model endpoint",
    "oci:GenerativeAi/project:Project": "Generative AI project",
    "oci:ServiceCatalog/catalog:Catalog": "Service catalog",
    "oci:ServiceCatalog/catalogAssociation:CatalogAssociation": "Catalog entry's place",
    "oci:ServiceCatalog/privateApplication:PrivateApplication": "Catalog entry",
  },
  budget: {
    "oci:Budget/budget:Budget": "Monthly budget",
    "oci:Budget/costAlertSubscription:CostAlertSubscription": "Cost anomaly alert",
    "oci:Budget/costAnomalyMonitor:CostAnomalyMonitor": "Cost anomaly monitor",
    "oci:Budget/rule:Rule": "Budget alert",
    "oci:Limits/quota:Quota": "Quota",
    "oci:MeteringComputation/query:Query": "Saved usage report",
    "oci:MeteringComputation/schedule:Schedule": "Usage report schedule",
  },
  logging: {
    "oci:Events/rule:Rule": "Event rule",
    "oci:Logging/log:Log": "Log",
    "oci:Logging/logGroup:LogGroup": "Log group",
    "oci:Monitoring/alarm:Alarm": "Alarm",
    "oci:Ons/notificationTopic:NotificationTopic": "Notification topic",
    "oci:Ons/subscription:Subscription": "Notification subscriber",
    "oci:Sch/connector:Connector": "Log connector",
    "oci:Streaming/stream:Stream": "Stream",
    "oci:Streaming/streamPool:StreamPool": "Stream pool",
  },
  "keys-and-storage": {
    "oci:Kms/key:Key": "Encryption key",
    "oci:Kms/vault:Vault": "Key vault",
    "oci:ObjectStorage/bucket:Bucket": "Storage bucket",
    "oci:ObjectStorage/objectLifecyclePolicy:ObjectLifecyclePolicy": "Bucket lifecycle",
    "oci:Vault/secret:Secret": "Secret",
  },
};

const KINDS: ReadonlyMap<string, Kind> = new Map(
  SUBJECTS.filter((subject) => subject !== "other").flatMap((subject) =>
    Object.entries(ABOUT[subject]).map(([type, words]) => [type, { subject, words }] as const),
  ),
);

/** A type that is not listed above still finds its subject where its whole module is about one. */
const MODULES: ReadonlyMap<string, Subject> = new Map([
  ["oci:Budget", "budget"],
  ["oci:Dns", "network"],
  ["oci:Events", "logging"],
  ["oci:GenerativeAi", "model-access"],
  ["oci:Identity", "identity"],
  ["oci:Kms", "keys-and-storage"],
  ["oci:Limits", "budget"],
  ["oci:Logging", "logging"],
  ["oci:MeteringComputation", "budget"],
  ["oci:Monitoring", "logging"],
  ["oci:NetworkFirewall", "network"],
  ["oci:ObjectStorage", "keys-and-storage"],
  ["oci:Ons", "logging"],
  ["oci:Sch", "logging"],
  ["oci:ServiceCatalog", "model-access"],
  ["oci:Streaming", "logging"],
  ["oci:Vault", "keys-and-storage"],
]);

/** @returns what a resource of this type is about; `other` for a type nobody thought of */
export function subjectOf(type: string): Subject {
  return KINDS.get(type)?.subject ?? MODULES.get(type.split("/", 1)[0] ?? "") ?? "other";
}

/** @returns the type in plain words; for an unlisted type its class name, cut into words */
export function kindOf(type: string): string {
  const words = KINDS.get(type)?.words;
  if (words !== undefined) return words;
  const name = (type.split(":").at(-1) ?? type).replaceAll(/(?<=[a-z0-9])(?=[A-Z])/g, " ").toLowerCase();
  return name === "" ? type : name.charAt(0).toUpperCase() + name.slice(1);
}

/**
 * What exists, or would exist, in a cloud: no components (structure only), no providers and nothing else that
 * is Pulumi's own.
 */
export function cloudResources(resources: readonly PlannedResource[]): PlannedResource[] {
  return resources.filter(({ custom, type }) => custom && !type.startsWith("pulumi:"));
}
