import { lost } from "../refusal.ts";
import { requireAccess } from "../require-access.ts";
import type { Context, Routes, Service } from "../service.ts";
import type { StoredRecord } from "../store.ts";
import { addRedundancyRoute, drgKinds, drgRouteRules, drgRouteStatements } from "./drg.ts";
import { addListedRuleRoutes } from "./listed-rules.ts";
import { addPeeringRoutes, routing } from "./routing.ts";
import { securityRules } from "./security-rules.ts";
import { domainName, vcn } from "./vcn.ts";

const LISTED_RULES = [securityRules, drgRouteRules, drgRouteStatements];

function fieldsOf(record: StoredRecord | undefined): StoredRecord["body"] {
  return record?.body ?? {};
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
    {
      kind: "subnet",
      collection: "/subnets",
      state: "AVAILABLE",
      deletedState: "TERMINATED",
      adds: ({ body }, { store }) => {
        const network = fieldsOf(store.byId(String(body["vcnId"])));
        return {
          dhcpOptionsId: network["defaultDhcpOptionsId"],
          routeTableId: network["defaultRouteTableId"],
          securityListIds: [network["defaultSecurityListId"]],
          prohibitInternetIngress: false,
          prohibitPublicIpOnVnic: false,
          subnetDomainName: domainName(body["dnsLabel"], network["vcnDomainName"]),
        };
      },
    },
    {
      kind: "securitylist",
      collection: "/securityLists",
      state: "AVAILABLE",
      deletedState: "TERMINATED",
      adds: () => ({ ingressSecurityRules: [], egressSecurityRules: [] }),
    },
    {
      kind: "networksecuritygroup",
      collection: "/networkSecurityGroups",
      state: "AVAILABLE",
      deletedState: "TERMINATED",
    },
    {
      kind: "capturefilter",
      collection: "/captureFilters",
      state: "AVAILABLE",
      deletedState: "TERMINATED",
    },
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
