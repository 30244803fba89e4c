import { asBody, type Body } from "../body.ts";
import { notFound, Refusal } from "../refusal.ts";
import { requireAccess } from "../require-access.ts";
import { sentBody } from "../resource-routes.ts";
import type { Context, ResourceKind, Routes } from "../service.ts";
import type { StoredRecord } from "../store.ts";

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
  {
    kind: "routetable",
    collection: "/routeTables",
    state: "AVAILABLE",
    deletedState: "TERMINATED",
    keeps: withBothDestinations,
    adds: () => ({ routeRules: [] }),
  },
  {
    kind: "servicegateway",
    collection: "/serviceGateways",
    state: "AVAILABLE",
    deletedState: "TERMINATED",
    keeps: withServiceNames,
    adds: () => ({ blockTraffic: false, services: [] }),
  },
  {
    kind: "localpeeringgateway",
    collection: "/localPeeringGateways",
    state: "AVAILABLE",
    deletedState: "TERMINATED",
    adds: () => ({ isCrossTenancyPeering: false, peeringStatus: "NEW" }),
  },
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
    peer(gateway, other);
    peer(other, gateway);
    return call.body(null, 204);
  });
}
