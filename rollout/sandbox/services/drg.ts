import { asBody, type Body } from "../body.ts";
import { ocidLetters } from "../ocid.ts";
import { lost } from "../refusal.ts";
import { requireAccess } from "../require-access.ts";
import type { Context, Draft, ResourceKind, Routes } from "../service.ts";
import type { ListedRules } from "./listed-rules.ts";

/** OCID of a table or distribution that OCI makes along with a dynamic routing gateway. Nobody can ask for it here. */
function ownId(kind: string, purpose: string, drgId: unknown, region: string): string {
  return `ocid1.${kind}.oc1.${region}.${ocidLetters([kind, purpose, String(drgId)])}`;
}

function tableId(purpose: string, drgId: unknown, { world }: Context): string {
  return ownId("drgroutetable", purpose, drgId, world.region);
}

/** What lies in a gateway lies in its compartment. */
function compartment({ body }: Draft, { store }: Context): Body {
  return { compartmentId: store.byId(String(body["drgId"]))?.body["compartmentId"] };
}

/** Today a network is told in `networkDetails`; OCI still answers its old name besides. */
function withNetwork(sent: Body): Body {
  if (!("networkDetails" in sent)) return sent;
  const networkDetails = { vcnRouteType: "SUBNET_CIDRS", ...asBody(sent["networkDetails"]) };
  return { ...sent, networkDetails, ...("id" in networkDetails && { vcnId: networkDetails.id }) };
}

/** An update tells what changes of the network, not which one it is. */
function updateAttachment(body: Body, sent: Body): Body {
  if (!("networkDetails" in sent)) return { ...body, ...sent };
  const networkDetails = { ...asBody(body["networkDetails"]), ...asBody(sent["networkDetails"]) };
  return { ...body, ...sent, networkDetails };
}

/** Dynamic routing gateways, what is attached to them, and who learns whose routes. */
export const drgKinds: readonly ResourceKind[] = [
  {
    kind: "drg",
    collection: "/drgs",
    state: "AVAILABLE",
    deletedState: "TERMINATED",
    adds: ({ id }, context) => ({
      defaultDrgRouteTables: {
        ipsecTunnel: tableId("others", id, context),
        remotePeeringConnection: tableId("others", id, context),
        vcn: tableId("vcn", id, context),
        virtualCircuit: tableId("others", id, context),
      },
      defaultExportDrgRouteDistributionId: ownId("drgroutedistribution", "export", id, context.world.region),
    }),
  },
  {
    kind: "drgattachment",
    collection: "/drgAttachments",
    state: "ATTACHED",
    deletedState: "DETACHED",
    keeps: withNetwork,
    updates: updateAttachment,
    adds: (draft, context) => ({
      ...compartment(draft, context),
      drgRouteTableId: tableId("vcn", draft.body["drgId"], context),
      isCrossTenancy: false,
    }),
  },
  {
    kind: "drgroutetable",
    collection: "/drgRouteTables",
    state: "AVAILABLE",
    deletedState: "TERMINATED",
    adds: (draft, context) => ({ ...compartment(draft, context), isEcmpEnabled: false }),
    actions: { removeImportDrgRouteDistribution: () => ({ importDrgRouteDistributionId: undefined }) },
  },
  {
    kind: "drgroutedistribution",
    collection: "/drgRouteDistributions",
    state: "AVAILABLE",
    deletedState: "TERMINATED",
    adds: compartment,
  },
];

/** Routes of a DRG route table that someone wrote; those it learns are not played. */
export const drgRouteRules: ListedRules = {
  kind: "drgrouterule",
  holder: "drgroutetable",
  holderPath: "/drgRouteTables/:holder",
  list: "drgRouteRules",
  sentAs: "routeRules",
  removedAs: "routeRuleIds",
  adds: () => ({
    attributes: {},
    isBlackhole: false,
    isConflict: false,
    routeProvenance: "STATIC",
    routeType: "STATIC",
  }),
  updates: (body, sent) => ({ ...body, ...sent }),
};

/** Which attachments' routes a DRG route distribution takes in. */
export const drgRouteStatements: ListedRules = {
  kind: "drgroutedistributionstatement",
  holder: "drgroutedistribution",
  holderPath: "/drgRouteDistributions/:holder",
  list: "drgRouteDistributionStatements",
  sentAs: "statements",
  removedAs: "statementIds",
  adds: () => ({}),
  updates: (body, sent) => ({ ...body, ...sent }),
};

/** The provider asks for it after every read of a gateway. */
export function addRedundancyRoute(routes: Routes, context: Context): void {
  routes.get("/20160918/drgs/:id/redundancyStatus", (call) => {
    const id = call.req.param("id");
    const drg = context.store.byId(id);
    if (drg !== undefined) {
      const about = { service: "core", kind: "drg", action: "read" };
      requireAccess(call, context, { ...about, record: drg, key: `drg ${id}` });
    }
    if (drg === undefined || drg.isDeleted) throw lost(`drg ${id}`, drg !== undefined);
    return call.json({ id, status: "NOT_AVAILABLE" });
  });
}
