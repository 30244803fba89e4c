import { asBody, type Body } from "../body.ts";
import { Refusal } from "../refusal.ts";
import type { ResourceKind } from "../service.ts";
import { inField, referenced, refusedWhileUsed, type Use } from "./in-use.ts";

type RefusesDeletion = NonNullable<ResourceKind["refusesDeletion"]>;

/** Where the rules of a route table lead. */
function targetsOf({ routeRules }: Body): readonly unknown[] {
  return [routeRules ?? []].flat().map((rule) => asBody(rule)["networkEntityId"]);
}

const ROUTES: Use = { kind: "routetable", what: "Route Table", of: targetsOf };
const ROUTED: Use = { kind: "subnet", what: "Subnet", of: inField("routeTableId") };
const LISTED: Use = { kind: "subnet", what: "Subnet", of: inField("securityListIds") };
const ATTACHED: Use = { kind: "drgattachment", what: "DRG Attachment", of: inField("drgId") };

/** Gateways of a VCN. */
const GATEWAYS = ["servicegateway", "localpeeringgateway", "drgattachment"];
/** What else lies in one and does not go with it. */
const CONTENTS: readonly (readonly [kind: string, what: string])[] = [
  ["subnet", "Subnet"],
  ["networksecuritygroup", "Network Security Group"],
  ["routetable", "Route Table"],
  ["securitylist", "Security List"],
];

/**
 * A VCN that is not empty. Its default table and list, which go with it, do not count.
 *
 * @see OCI Core Services API, DeleteVcn; oracle/oci-cli issue #1108 for gateways; terraform-provider-oci #2185
 */
export const networkIsNotEmpty: RefusesDeletion = (vcn, { store }) => {
  const inside = (kind: string) =>
    store.living(kind).find(({ body, parentId }) => body["vcnId"] === vcn.id && parentId !== vcn.id);
  if (GATEWAYS.some((kind) => inside(kind) !== undefined)) {
    return new Refusal(409, "IncorrectState", `${vcn.id} is associated with Gateway that is in use`);
  }
  for (const [kind, what] of CONTENTS) {
    const content = inside(kind);
    if (content !== undefined) return referenced("VCN", vcn.id, what, content.id);
  }
  return undefined;
};

/** A private endpoint or pool has its VNIC in it. @see oracle/terraform-provider-oci issue #2185 */
export const subnetIsInUse = refusedWhileUsed(
  "Subnet",
  { kind: "generativeaiprivateendpoint", what: "VNIC of", of: inField("subnetId") },
  {
    kind: "streampool",
    what: "VNIC of",
    of: (body) => [asBody(body["privateEndpointSettings"])["subnetId"]],
  },
);

/** @see OCI Core Services API, DeleteNetworkSecurityGroup: not while it has VNICs */
export const groupHasMembers = refusedWhileUsed(
  "Network Security Group",
  { kind: "generativeaiprivateendpoint", what: "VNIC of", of: inField("nsgIds") },
  {
    kind: "streampool",
    what: "VNIC of",
    of: (body) => [asBody(body["privateEndpointSettings"])["nsgIds"]].flat(),
  },
);

/** @see OCI Core Services API, DeleteRouteTable: neither a subnet's nor a VCN's default one */
export const routeTableIsInUse = unlessDefault(refusedWhileUsed("Route Table", ROUTED));

/** @see OCI Core Services API, DeleteSecurityList: neither a subnet's nor a VCN's default one */
export const securityListIsInUse = unlessDefault(refusedWhileUsed("Security List", LISTED));

/** @see OCI Core Services API, DeleteServiceGateway: not while a route table lists it as a target */
export const serviceGatewayIsInUse = refusedWhileUsed("Service Gateway", ROUTES);

/** @see OCI Core Services API, DeleteDrg: neither attached nor the target of a route table */
export const drgIsInUse = refusedWhileUsed("DRG", ATTACHED, ROUTES);

/** @see OCI Core Services API, DeleteDrgRouteTable: not while attachments are assigned to it */
export const drgRouteTableIsInUse = refusedWhileUsed("DRG Route Table", {
  kind: "drgattachment",
  what: "DRG Attachment",
  of: inField("drgRouteTableId"),
});

/** @see OCI Core Services API, DeleteDrgRouteDistribution: not while an attachment or a table uses it */
export const drgRouteDistributionIsInUse = refusedWhileUsed(
  "DRG Route Distribution",
  { kind: "drgroutetable", what: "DRG Route Table", of: inField("importDrgRouteDistributionId") },
  { kind: "drgattachment", what: "DRG Attachment", of: inField("exportDrgRouteDistributionId") },
);

/** Code of therealcmj/ociextirpater issue #37. Words not seen. */
function unlessDefault(otherwise: RefusesDeletion): RefusesDeletion {
  return (record, context) =>
    context.store.byId(record.parentId)?.kind === "vcn"
      ? new Refusal(
          409,
          "IncorrectState",
          `${record.id} is a default of VCN ${record.parentId} and goes with it only.`,
        )
      : otherwise(record, context);
}
