import type { models } from "oci-core";
import { asBody, type Body, textOf } from "../body.ts";
import { modelled } from "../modelled.ts";
import { ocidLetters } from "../ocid.ts";
import { lost, Refusal } from "../refusal.ts";
import { requireAccess } from "../require-access.ts";
import type { Context, Draft, ResourceKind, Routes } from "../service.ts";
import { type Check, firstRefusal } from "./first-refusal.ts";
import type { ListedRules } from "./listed-rules.ts";
import { PASSES } from "./network-states.ts";
import { drgIsInUse, drgRouteDistributionIsInUse, drgRouteTableIsInUse } from "./network-uses.ts";
import { namesLiving, namesLivingOrEarlier } from "./references.ts";

/** OCID of a table or distribution that OCI makes along with a dynamic routing gateway. Nobody can ask for it here. */
function ownId(kind: string, purpose: string, drgId: unknown, region: string): string {
  return `ocid1.${kind}.oc1.${region}.${ocidLetters([kind, purpose, String(drgId)])}`;
}

function tableId(purpose: string, drgId: unknown, { world }: Context): string {
  return ownId("drgroutetable", purpose, drgId, world.region);
}

/** What lies in a gateway lies in its compartment. */
function compartment({ body }: Draft, { store }: Context): { readonly compartmentId: string | undefined } {
  return { compartmentId: textOf(store.byId(String(body["drgId"]))?.body ?? {}, "compartmentId") };
}

/** Source: Dynamic Routing Gateways, "a VCN can be attached to only one DRG at a time". Words not seen. */
const networkIsFree: Check = (body, others) => {
  const id = textOf(asBody(body["networkDetails"]), "id") ?? textOf(body, "vcnId");
  return id !== undefined && others.some((other) => other.body["vcnId"] === id)
    ? new Refusal(409, "Conflict", `VCN ${id} is attached to a DRG already.`)
    : undefined;
};

/** Today a network is told in `networkDetails`; OCI still answers its old name besides. */
function withNetwork(sent: Body): Body {
  if (!("networkDetails" in sent)) return sent;
  const networkDetails = { vcnRouteType: "SUBNET_CIDRS", ...asBody(sent["networkDetails"]) };
  return { ...sent, networkDetails, ...("id" in networkDetails && { vcnId: networkDetails.id }) };
}

/** An update tells what changes of the network, not which one it is. */
function updateAttachment<Attachment extends Body>(body: Attachment, sent: Body): Attachment {
  if (!("networkDetails" in sent)) return { ...body, ...sent };
  const networkDetails = { ...asBody(body["networkDetails"]), ...asBody(sent["networkDetails"]) };
  return { ...body, ...sent, networkDetails };
}

/** Dynamic routing gateways, what is attached to them, and who learns whose routes. */
export const drgKinds: readonly ResourceKind[] = [
  modelled<models.CreateDrgDetails, models.Drg>({
    kind: "drg",
    collection: "/drgs",
    state: "AVAILABLE",
    passes: PASSES,
    deletedState: "TERMINATED",
    refusesDeletion: drgIsInUse,
    adds: ({ id }, context) => ({
      defaultDrgRouteTables: {
        ipsecTunnel: tableId("others", id, context),
        remotePeeringConnection: tableId("others", id, context),
        vcn: tableId("vcn", id, context),
        virtualCircuit: tableId("others", id, context),
      },
      defaultExportDrgRouteDistributionId: ownId("drgroutedistribution", "export", id, context.world.region),
    }),
  }),
  modelled<models.CreateDrgAttachmentDetails, models.DrgAttachment>({
    kind: "drgattachment",
    collection: "/drgAttachments",
    state: "ATTACHED",
    passes: { creating: "ATTACHING", deleting: "DETACHING" },
    deletedState: "DETACHED",
    refuses: firstRefusal(namesLivingOrEarlier("drgId", "drg"), networkIsFree),
    keeps: withNetwork,
    updates: updateAttachment,
    adds: (draft, context) => ({
      ...compartment(draft, context),
      drgRouteTableId: tableId("vcn", draft.body["drgId"], context),
      isCrossTenancy: false,
    }),
  }),
  modelled<models.CreateDrgRouteTableDetails, models.DrgRouteTable>({
    kind: "drgroutetable",
    collection: "/drgRouteTables",
    state: "AVAILABLE",
    passes: PASSES,
    deletedState: "TERMINATED",
    refuses: firstRefusal(
      namesLivingOrEarlier("drgId", "drg"),
      namesLiving("importDrgRouteDistributionId", "drgroutedistribution"),
    ),
    refusesDeletion: drgRouteTableIsInUse,
    adds: (draft, context) => ({ ...compartment(draft, context), isEcmpEnabled: false }),
    actions: { removeImportDrgRouteDistribution: () => ({ importDrgRouteDistributionId: undefined }) },
  }),
  modelled<models.CreateDrgRouteDistributionDetails, models.DrgRouteDistribution>({
    kind: "drgroutedistribution",
    collection: "/drgRouteDistributions",
    state: "AVAILABLE",
    passes: PASSES,
    deletedState: "TERMINATED",
    refuses: namesLivingOrEarlier("drgId", "drg"),
    refusesDeletion: drgRouteDistributionIsInUse,
    adds: compartment,
  }),
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
