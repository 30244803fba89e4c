import { UNREAD } from "./permissions.ts";

/** A permission a call needs: where its own resource lies, or where that lies which a field of it names by OCID. */
export type Need = string | { readonly permission: string; readonly of: string };

/** What calls of one kind of resource need. */
interface KindRights {
  /** As OCI's operations call it, e.g. `TagNamespace` in `CreateTagNamespace`. */
  readonly noun: string;
  /** Variables of conditions that tell which one it is, without `target.` and `.name`. */
  readonly target?: readonly string[];
  readonly operations?: Readonly<Record<string, string>>;
  readonly needs: (action: string) => readonly Need[];
}

export interface Operation {
  /** `request.operation`, e.g. `CreateBudget`. */
  readonly name: string;
  readonly needs: readonly Need[];
}

type Needs = Readonly<Record<string, readonly Need[]>>;

/** Permissions in the usual form, but for the actions in `others`. Any other action changes what is there. */
function usual(stem: string, others: Needs = {}): (action: string) => readonly Need[] {
  const words: Record<string, string> = {
    create: "CREATE",
    list: "INSPECT",
    read: "READ",
    delete: "DELETE",
    changeCompartment: "MOVE",
  };
  return (action) => others[action] ?? [`${stem}_${words[action] ?? "UPDATE"}`];
}

/** Listing needs what reading needs. */
function network(stem: string, others: Needs = {}): (action: string) => readonly Need[] {
  return usual(stem, { list: [`${stem}_READ`], ...others });
}

const at = (of: string, ...permissions: string[]): Need[] =>
  permissions.map((permission) => ({ permission, of }));
const inspected = (stem: string): Needs => ({ read: [`${stem}_INSPECT`] });

const retention = ["BUCKET_UPDATE", "RETENTION_RULE_MANAGE"];
const lifecycle = ["BUCKET_UPDATE", "OBJECT_CREATE", "OBJECT_DELETE"];
const distribution = ["DRG_ROUTE_DISTRIBUTION_UPDATE"];
const table = ["DRG_ROUTE_TABLE_UPDATE"];

/**
 * What OCI asks for, by the sandbox's word for the kind. Read from the tables "Permissions Required for Each API
 * Operation" of OCI's policy reference, one page a service.
 */
const KINDS: Readonly<Record<string, KindRights>> = {
  compartment: { noun: "Compartment", needs: usual("COMPARTMENT", inspected("COMPARTMENT")) },
  user: { noun: "User", target: ["user"], needs: usual("USER", inspected("USER")) },
  usergroupmembership: {
    noun: "UserGroupMembership",
    operations: { create: "AddUserToGroup", delete: "RemoveUserFromGroup" },
    target: ["group"],
    needs: (action) =>
      /^(create|delete)$/.test(action) ? ["GROUP_UPDATE", "USER_UPDATE"] : ["GROUP_INSPECT", "USER_INSPECT"],
  },
  apikey: {
    noun: "ApiKey",
    operations: { create: "UploadApiKey" },
    target: ["user"],
    needs: usual("USER", {
      create: ["USER_UPDATE", "USER_APIKEY_ADD"],
      list: ["USER_READ"],
      delete: ["USER_UPDATE", "USER_APIKEY_REMOVE"],
    }),
  },
  group: { noun: "Group", target: ["group"], needs: usual("GROUP", inspected("GROUP")) },
  // The reference spells the variable in two ways.
  dynamicgroup: {
    noun: "DynamicGroup",
    target: ["dynamic-group", "dynamicgroup"],
    needs: usual("DYNAMIC_GROUP", inspected("DYNAMIC_GROUP")),
  },
  networksource: { noun: "NetworkSource", needs: usual("NETWORK_SOURCE", inspected("NETWORK_SOURCE")) },
  policy: { noun: "Policy", target: ["policy"], needs: usual("POLICY", { list: ["POLICY_READ"] }) },
  tagnamespace: {
    noun: "TagNamespace",
    target: ["tag-namespace"],
    needs: usual("TAG_NAMESPACE", inspected("TAG_NAMESPACE")),
  },
  tagdefinition: {
    noun: "Tag",
    target: ["tag-namespace"],
    needs: usual("TAG_NAMESPACE", {
      ...inspected("TAG_NAMESPACE"),
      create: ["TAG_NAMESPACE_USE"],
      update: ["TAG_NAMESPACE_USE"],
    }),
  },
  // Source: Managing Tag Defaults, required permissions.
  tagdefault: {
    noun: "TagDefault",
    needs: (action) =>
      /^(list|read)$/.test(action)
        ? ["TAG_DEFAULT_INSPECT"]
        : ["TAG_DEFAULT_MANAGE", ...at("tagDefinitionId", "TAG_NAMESPACE_USE", "TAG_NAMESPACE_INSPECT")],
  },

  budget: { noun: "Budget", needs: usual("USAGE_BUDGET") },
  budgetalertrule: {
    noun: "AlertRule",
    needs: usual("USAGE_BUDGET", { create: ["USAGE_BUDGET_UPDATE"], delete: ["USAGE_BUDGET_UPDATE"] }),
  },
  usagequery: { noun: "Query", needs: usual("USAGE_REPORT") },
  usage: { noun: "SummarizedUsages", needs: usual("USAGE_REPORT") },
  usageschedule: { noun: "Schedule", needs: usual("USAGE_REPORT") },
  quota: { noun: "Quota", target: ["quota"], needs: usual("QUOTA") },

  vcn: { noun: "Vcn", needs: network("VCN") },
  subnet: {
    noun: "Subnet",
    needs: network("SUBNET", {
      create: [
        "SUBNET_CREATE",
        ...at("vcnId", "VCN_ATTACH"),
        ...at("routeTableId", "ROUTE_TABLE_ATTACH"),
        ...at("dhcpOptionsId", "DHCP_ATTACH"),
      ],
      delete: ["SUBNET_DELETE", ...at("vcnId", "VCN_DETACH"), ...at("routeTableId", "ROUTE_TABLE_DETACH")],
    }),
  },
  routetable: within("RouteTable", "ROUTE_TABLE"),
  securitylist: within("SecurityList", "SECURITY_LIST"),
  dhcpoptions: within("DhcpOptions", "DHCP"),
  networksecuritygroup: {
    noun: "NetworkSecurityGroup",
    needs: usual("NETWORK_SECURITY_GROUP", {
      create: ["NETWORK_SECURITY_GROUP_CREATE", ...at("vcnId", "VCN_ATTACH")],
      delete: ["NETWORK_SECURITY_GROUP_DELETE", ...at("vcnId", "VCN_DETACH")],
    }),
  },
  securityrule: {
    noun: "NetworkSecurityGroupSecurityRule",
    needs: (action) => [`NETWORK_SECURITY_GROUP_${action === "list" ? "LIST" : "UPDATE"}_SECURITY_RULES`],
  },
  servicegateway: within("ServiceGateway", "SERVICE_GATEWAY"),
  localpeeringgateway: {
    ...within("LocalPeeringGateway", "LOCAL_PEERING_GATEWAY"),
    operations: { connect: "ConnectLocalPeeringGateways" },
    needs: network("LOCAL_PEERING_GATEWAY", {
      create: ["LOCAL_PEERING_GATEWAY_CREATE", ...at("vcnId", "VCN_ATTACH")],
      delete: ["LOCAL_PEERING_GATEWAY_DELETE", ...at("vcnId", "VCN_DETACH")],
      connect: ["LOCAL_PEERING_GATEWAY_CONNECT_FROM", ...at("peerId", "LOCAL_PEERING_GATEWAY_CONNECT_TO")],
    }),
  },
  capturefilter: { noun: "CaptureFilter", needs: network("CAPTURE_FILTER") },
  drg: { noun: "Drg", needs: network("DRG") },
  drgattachment: {
    noun: "DrgAttachment",
    needs: network("DRG_ATTACHMENT", {
      create: ["DRG_ATTACHMENT_CREATE", ...at("drgId", "DRG_ATTACH"), ...at("vcnId", "VCN_ATTACH")],
      delete: ["DRG_ATTACHMENT_DELETE", ...at("drgId", "DRG_DETACH"), ...at("vcnId", "VCN_DETACH")],
    }),
  },
  drgroutetable: { noun: "DrgRouteTable", needs: network("DRG_ROUTE_TABLE") },
  drgrouterule: { noun: "DrgRouteRule", needs: network("DRG_ROUTE_TABLE", { create: table, delete: table }) },
  drgroutedistribution: { noun: "DrgRouteDistribution", needs: network("DRG_ROUTE_DISTRIBUTION") },
  drgroutedistributionstatement: {
    noun: "DrgRouteDistributionStatement",
    needs: network("DRG_ROUTE_DISTRIBUTION", { create: distribution, delete: distribution }),
  },

  "dns-zone": { noun: "Zone", needs: usual("DNS_ZONE") },
  rrset: {
    noun: "RRSet",
    needs: usual("DNS_RECORD", { delete: ["DNS_RECORD_UPDATE"], patch: ["DNS_RECORD_UPDATE"] }),
  },
  dnsview: { noun: "View", needs: usual("DNS_VIEW") },
  dnsresolver: { noun: "Resolver", needs: usual("DNS_RESOLVER") },

  vault: {
    noun: "Vault",
    needs: usual("VAULT", { scheduleDeletion: ["VAULT_DELETE"], cancelDeletion: ["VAULT_DELETE"] }),
  },
  key: {
    noun: "Key",
    needs: usual("KEY", {
      create: ["KEY_CREATE", ...at("vaultId", "VAULT_CREATE_KEY")],
      scheduleDeletion: ["KEY_DELETE"],
      cancelDeletion: ["KEY_DELETE"],
    }),
  },

  bucket: {
    noun: "Bucket",
    target: ["bucket"],
    needs: usual("BUCKET", {
      create: ["BUCKET_CREATE", ...at("kmsKeyId", "KEY_ASSOCIATE")],
      update: ["BUCKET_UPDATE", ...at("kmsKeyId", "KEY_ASSOCIATE")],
    }),
  },
  retentionrule: {
    noun: "RetentionRule",
    target: ["bucket"],
    needs: (action) => (/^(list|read)$/.test(action) ? ["BUCKET_READ"] : retention),
  },
  object: {
    noun: "Object",
    operations: { create: "PutObject" },
    target: ["bucket"],
    needs: usual("OBJECT", { list: ["OBJECT_INSPECT"] }),
  },
  preauthenticatedrequest: {
    noun: "PreauthenticatedRequest",
    target: ["bucket"],
    needs: () => ["PAR_MANAGE"],
  },
  objectlifecyclepolicy: {
    noun: "ObjectLifecyclePolicy",
    operations: { update: "PutObjectLifecyclePolicy" },
    target: ["bucket"],
    needs: (action) =>
      action === "update" ? lifecycle : [action === "delete" ? "BUCKET_UPDATE" : "BUCKET_READ"],
  },

  loggroup: { noun: "LogGroup", needs: usual("LOG_GROUP", { changeCompartment: ["LOG_GROUP_UPDATE"] }) },
  log: { noun: "Log", needs: usual("LOG_GROUP") },
  // An alarm shows what it watches: whoever makes or reads one may read those metrics.
  alarm: {
    noun: "Alarm",
    needs: usual("ALARM", {
      create: ["ALARM_CREATE", { permission: "METRIC_READ", of: "metricCompartmentId" }],
      read: ["ALARM_READ", { permission: "METRIC_READ", of: "metricCompartmentId" }],
      update: ["ALARM_UPDATE", { permission: "METRIC_READ", of: "metricCompartmentId" }],
    }),
  },
  onstopic: { noun: "Topic", needs: usual("ONS_TOPIC") },
  onssubscription: { noun: "Subscription", needs: usual("ONS_SUBSCRIPTION") },
  eventrule: { noun: "Rule", needs: usual("EVENTRULE") },
  serviceconnector: { noun: "ServiceConnector", needs: usual("SERVICE_CONNECTOR") },
  stream: { noun: "Stream", target: ["stream"], needs: usual("STREAM") },
  streampool: { noun: "StreamPool", needs: usual("STREAM_POOL") },

  servicecatalog: { noun: "ServiceCatalog", needs: usual("SERVICE_CATALOG") },
  servicecatalogassociation: {
    noun: "ServiceCatalogAssociation",
    needs: usual("SERVICE_CATALOG", {
      create: ["SERVICE_CATALOG_UPDATE"],
      delete: ["SERVICE_CATALOG_UPDATE"],
    }),
  },
  privateapplication: { noun: "PrivateApplication", needs: usual("PRIVATE_APPLICATION") },
  generativeaiprivateendpoint: {
    noun: "GenerativeAiPrivateEndpoint",
    needs: usual("GENERATIVE_AI_PRIVATE_ENDPOINT", {
      create: ["GENERATIVE_AI_PRIVATE_ENDPOINT_CREATE", ...at("subnetId", "SUBNET_ATTACH")],
    }),
  },
  generativeaiproject: { noun: "GenerativeAiProject", needs: usual("GENERATIVE_AI_PROJECT") },
};

/** What lies in a VCN is tied to it. */
function within(noun: string, stem: string): KindRights {
  const needs = network(stem, {
    create: [`${stem}_CREATE`, ...at("vcnId", "VCN_ATTACH")],
    delete: [`${stem}_DELETE`, ...at("vcnId", "VCN_DETACH")],
  });
  return { noun, needs };
}

/** Kinds that this table speaks of; of any other only `all-resources` grants something. */
export const READ_KINDS: readonly string[] = Object.keys(KINDS);

/** @returns what OCI calls an action on a kind, and what it asks for */
export function operationOf(kind: string, action: string): Operation {
  const rights = KINDS[kind] ?? { noun: capital(kind), needs: usual(UNREAD.slice(0, -1)) };
  const { noun } = rights;
  const names: Record<string, string> = {
    create: `Create${noun}`,
    list: `List${noun.replace(/y$/, "ie")}s`,
    read: `Get${noun}`,
    update: `Update${noun}`,
    delete: `Delete${noun}`,
    changeCompartment: `Change${noun}Compartment`,
    ...rights.operations,
  };
  return { name: names[action] ?? `${capital(action)}${noun}`, needs: rights.needs(action) };
}

/** @returns the middle of the variables that name a target of a kind, e.g. `group` of `target.group.name` */
export function targetsOf(kind: string): readonly string[] {
  return KINDS[kind]?.target ?? [];
}

function capital(word: string): string {
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
}
