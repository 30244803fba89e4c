import type { models } from "oci-core";
import { asBody, type Body } from "../body.ts";
import { modelled } from "../modelled.ts";
import { notFound, Refusal } from "../refusal.ts";
import { requireAccess } from "../require-access.ts";
import { sentBody } from "../sent-body.ts";
import type { Context, ResourceKind, Routes } from "../service.ts";
import type { StoredRecord } from "../store.ts";
import { firstRefusal } from "./first-refusal.ts";
import { isOnlyServiceGateway, share } from "./network-checks.ts";
import { PASSES } from "./network-states.ts";
import { routeTableIsInUse, serviceGatewayIsInUse } from "./network-uses.ts";
import { namesLivingOrEarlier } from "./references.ts";

/** Surprise: OCI answers a route to a block under both its names, whichever was sent. */
function withBothDestinations(sent: Body): Body {
  const { routeRules } = sent;
  if (!Array.isArray(routeRules)) return sent;
  return { ...sent, routeRules: routeRules.map((rule) => bothDestinations(asBody(rule))) };
}

function bothDestinations(rule: Body): Body {
  const { cidrBlock, destination = cidrBlock, destinationType = "CIDR_BLOCK" } = rule;
  return {
    routeType: "STATIC",
    ...rule,
    destination,
    destinationType,
    ...(destinationType === "CIDR_BLOCK" && { cidrBlock: destination }),
  };
}

function withServiceNames(sent: Body): Body {
  const { services } = sent;
  if (!Array.isArray(services)) return sent;
  const told = services.map(asBody).map((one) => ({ ...one, serviceName: "OCI Object Storage" }));
  return { ...sent, services: told };
}

/** Ways out of a VCN, and the tables that lead to them. */
export const routing: readonly ResourceKind[] = [
  modelled<models.CreateRouteTableDetails, models.RouteTable>({
    kind: "routetable",
    collection: "/routeTables",
    state: "AVAILABLE",
    passes: PASSES,
    deletedState: "TERMINATED",
    keeps: withBothDestinations,
    adds: () => ({ routeRules: [] }),
    refuses: namesLivingOrEarlier("vcnId", "vcn"),
    refusesDeletion: routeTableIsInUse,
  }),
  modelled<models.CreateServiceGatewayDetails, models.ServiceGateway>({
    kind: "servicegateway",
    collection: "/serviceGateways",
    state: "AVAILABLE",
    passes: PASSES,
    deletedState: "TERMINATED",
    keeps: withServiceNames,
    adds: () => ({ blockTraffic: false, services: [] }),
    refuses: firstRefusal(namesLivingOrEarlier("vcnId", "vcn"), isOnlyServiceGateway),
    refusesDeletion: serviceGatewayIsInUse,
  }),
  modelled<models.CreateLocalPeeringGatewayDetails, models.LocalPeeringGateway>({
    kind: "localpeeringgateway",
    collection: "/localPeeringGateways",
    state: "AVAILABLE",
    passes: PASSES,
    deletedState: "TERMINATED",
    adds: () => ({ isCrossTenancyPeering: false, peeringStatus: "NEW" }),
    refuses: namesLivingOrEarlier("vcnId", "vcn"),
  }),
];

/** One gateway connects itself to another: both are peered then, and each names the other. */
export function addPeeringRoutes(routes: Routes, context: Context): void {
  const { store } = context;
  const gatewayOf = (id: unknown): StoredRecord => {
    const gateway = store.living("localpeeringgateway").find((record) => record.id === id);
    if (gateway === undefined) throw notFound(`local peering gateway ${String(id)}`);
    return gateway;
  };
  const peer = (gateway: StoredRecord, other: StoredRecord): void => {
    const cidrBlock = store.byId(String(other.body["vcnId"]))?.body["cidrBlock"];
    const status = { peeringStatus: "PEERED", peerId: other.id, peerAdvertisedCidr: cidrBlock };
    store.put({ ...gateway, body: { ...gateway.body, ...status } });
  };
  routes.post("/20160918/localPeeringGateways/:id/actions/connect", async (call) => {
    const gateway = gatewayOf(call.req.param("id"));
    const sent = await sentBody(call);
    const other = gatewayOf(sent["peerId"]);
    const about = { service: "core", kind: "localpeeringgateway", action: "connect" };
    const key = `local peering gateway ${gateway.id}`;
    requireAccess(call, context, { ...about, record: gateway, sent, key });
    if ([gateway, other].some(({ body }) => body["peeringStatus"] === "PEERED")) {
      throw new Refusal(409, "Conflict", "One of the two local peering gateways is peered already.");
    }
    refuseSharedAddresses(gateway, other, store);
    peer(gateway, other);
    peer(other, gateway);
    return call.body(null, 204);
  });
}

/** Source: Local VCN Peering, "the VCNs must not have overlapping CIDRs". Words not seen. @throws Refusal */
function refuseSharedAddresses(gateway: StoredRecord, other: StoredRecord, store: Context["store"]): void {
  const [one, two] = [gateway, other].map(({ body }) => store.byId(String(body["vcnId"]))?.body ?? {});
  if (share(one ?? {}, two ?? {})) {
    throw new Refusal(400, "InvalidParameter", "The VCNs of the two local peering gateways overlap.");
  }
}
