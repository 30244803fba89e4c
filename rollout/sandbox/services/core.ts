import type { models } from "oci-core";
import { type Body, textOf } from "../body.ts";
import { type Fields, modelled } from "../modelled.ts";
import { lost } from "../refusal.ts";
import { requireAccess } from "../require-access.ts";
import type { Context, Routes, Service } from "../service.ts";
import type { StoredRecord } from "../store.ts";
import { addRedundancyRoute, drgKinds, drgRouteRules, drgRouteStatements } from "./drg.ts";
import { firstRefusal } from "./first-refusal.ts";
import { addListedRuleRoutes } from "./listed-rules.ts";
import {
  blocksAreWellFormed,
  dnsLabelIsFree,
  dnsLabelIsWellFormed,
  hasFewRules,
  liesBesideOtherSubnets,
  liesInItsNetwork,
} from "./network-checks.ts";
import { PASSES } from "./network-states.ts";
import { groupHasMembers, securityListIsInUse, subnetIsInUse } from "./network-uses.ts";
import { namesLiving, namesLivingOrEarlier } from "./references.ts";
import { addPeeringRoutes, routing } from "./routing.ts";
import { securityRules } from "./security-rules.ts";
import { domainName, vcn } from "./vcn.ts";

const LISTED_RULES = [securityRules, drgRouteRules, drgRouteStatements];

function fieldsOf(record: StoredRecord | undefined): StoredRecord["body"] {
  return record?.body ?? {};
}

/** What a subnet has of its network where nothing else was asked for. */
function subnetFields(body: Body, network: Body): Fields<models.Subnet> {
  const listId = textOf(network, "defaultSecurityListId");
  return {
    dhcpOptionsId: textOf(network, "defaultDhcpOptionsId"),
    routeTableId: textOf(network, "defaultRouteTableId"),
    securityListIds: listId === undefined ? [] : [listId],
    prohibitInternetIngress: false,
    prohibitPublicIpOnVnic: false,
    subnetDomainName: domainName(body["dnsLabel"], network["vcnDomainName"]),
  };
}

/** OCI makes the resolver some time after its VCN; here it is there at once. */
function addResolverRoute(routes: Routes, context: Context): void {
  const { store } = context;
  routes.get("/20160918/vcns/:id/dnsResolverAssociation", (call) => {
    const vcnId = call.req.param("id");
    const record = store.byId(vcnId);
    if (record !== undefined) {
      const about = { service: "core", kind: "vcn", action: "read" };
      requireAccess(call, context, { ...about, record, key: `vcn ${vcnId}` });
    }
    const resolver = store.living("dnsresolver").find(({ parentId }) => parentId === vcnId);
    if (resolver === undefined) throw lost(`vcn ${vcnId}`, record !== undefined);
    return call.json({ vcnId, dnsResolverId: resolver.id, lifecycleState: "AVAILABLE" });
  });
}

/** OCI Core Services API, virtual network. */
export const core: Service = {
  name: "core",
  hosts: /^iaas$/,
  version: "/20160918",
  kinds: [
    vcn,
    modelled<models.CreateSubnetDetails, models.Subnet>({
      kind: "subnet",
      collection: "/subnets",
      state: "AVAILABLE",
      passes: PASSES,
      deletedState: "TERMINATED",
      refuses: firstRefusal(
        namesLivingOrEarlier("vcnId", "vcn"),
        namesLiving("routeTableId", "routetable"),
        namesLiving("securityListIds", "securitylist"),
        blocksAreWellFormed,
        liesInItsNetwork,
        liesBesideOtherSubnets,
        dnsLabelIsWellFormed,
        dnsLabelIsFree,
      ),
      refusesDeletion: subnetIsInUse,
      adds: ({ body }, { store }) => subnetFields(body, fieldsOf(store.byId(String(body.vcnId)))),
    }),
    modelled<models.CreateSecurityListDetails, models.SecurityList>({
      kind: "securitylist",
      collection: "/securityLists",
      state: "AVAILABLE",
      passes: PASSES,
      deletedState: "TERMINATED",
      refuses: firstRefusal(namesLivingOrEarlier("vcnId", "vcn"), hasFewRules),
      refusesDeletion: securityListIsInUse,
      adds: () => ({ ingressSecurityRules: [], egressSecurityRules: [] }),
    }),
    modelled<models.CreateNetworkSecurityGroupDetails, models.NetworkSecurityGroup>({
      kind: "networksecuritygroup",
      collection: "/networkSecurityGroups",
      state: "AVAILABLE",
      passes: PASSES,
      deletedState: "TERMINATED",
      refuses: namesLivingOrEarlier("vcnId", "vcn"),
      refusesDeletion: groupHasMembers,
    }),
    modelled<models.CreateCaptureFilterDetails, models.CaptureFilter>({
      kind: "capturefilter",
      collection: "/captureFilters",
      state: "AVAILABLE",
      passes: PASSES,
      deletedState: "TERMINATED",
    }),
    ...routing,
    ...drgKinds,
  ],
  kindsOfRoutes: LISTED_RULES.map(({ kind }) => kind),
  routes: (routes, context) => {
    for (const rules of LISTED_RULES) addListedRuleRoutes(routes, rules, context);
    addPeeringRoutes(routes, context);
    addRedundancyRoute(routes, context);
    addResolverRoute(routes, context);
  },
};
