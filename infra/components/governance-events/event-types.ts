/**
 * Changes of who may do what: identity providers, their group mappings, groups, dynamic groups, policies,
 * users and the password policy.
 *
 * No event type is known for tags, tag defaults and identity domains; those changes are in the audit log only.
 */
export const IDENTITY_CHANGES: readonly string[] = [
  ...createUpdateDelete("identityprovider", "idpgroupmapping", "group", "dynamicgroup", "policy", "user"),
  "addusertogroup",
  "removeuserfromgroup",
  "updateauthenticationpolicy",
  "updateusercapabilities",
  "updateuserstate",
].map((verb) => `com.oraclecloud.identitycontrolplane.${verb}`);

/**
 * Changes of the ways into and out of networks: VCNs, route tables, security lists and groups, and every kind
 * of gateway.
 *
 * OCI's names follow no rule: NAT and service gateways are sources of their own, and a service gateway and a
 * local peering gateway are gone only at `.end`. Source: CIS OCI Foundations 4.8 to 4.12.
 */
export const NETWORK_CHANGES: readonly string[] = [
  ...[
    ...createUpdateDelete("vcn", "drg", "drgattachment"),
    ...createUpdateDelete("routetable", "securitylist", "networksecuritygroup", "internetgateway"),
    ...moved("routetable", "securitylist", "networksecuritygroup", "internetgateway", "localpeeringgateway"),
    "updatenetworksecuritygroupsecurityrules",
    "createlocalpeeringgateway",
    "updatelocalpeeringgateway",
    "deletelocalpeeringgateway.end",
  ].map((verb) => `com.oraclecloud.virtualnetwork.${verb}`),
  ...[...createUpdateDelete("natgateway"), ...moved("natgateway")].map(
    (verb) => `com.oraclecloud.natgateway.${verb}`,
  ),
  ...[
    "createservicegateway",
    "updateservicegateway",
    "deleteservicegateway.end",
    "attachserviceid",
    "detachserviceid",
    ...moved("servicegateway"),
  ].map((verb) => `com.oraclecloud.servicegateway.${verb}`),
];

function createUpdateDelete(...kinds: readonly string[]): string[] {
  return kinds.flatMap((kind) => [`create${kind}`, `update${kind}`, `delete${kind}`]);
}

function moved(...kinds: readonly string[]): string[] {
  return kinds.map((kind) => `change${kind}compartment`);
}
