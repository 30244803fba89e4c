import type { Service } from "../service.ts";
import type { StoredRecord } from "../store.ts";
import { ocidLetters } from "../ocid.ts";
import { addSecurityRuleRoutes } from "./security-rules.ts";

/** OCID of something OCI makes along with a VCN. */
function companion(kind: string, vcnId: string, region: string): string {
  return `ocid1.${kind}.oc1.${region}.${ocidLetters([kind, vcnId])}`;
}

function domainName(label: unknown, domain: unknown): string | undefined {
  return typeof label === "string" ? `${label}.${String(domain)}` : undefined;
}

function fieldsOf(record: StoredRecord | undefined): StoredRecord["body"] {
  return record?.body ?? {};
}

/** OCI Core Services API, virtual network. */
export const core: Service = {
  name: "core",
  hosts: /^iaas$/,
  version: "/20160918",
  kinds: [
    {
      kind: "vcn",
      collection: "/vcns",
      state: "AVAILABLE",
      deletedState: "TERMINATED",
      adds: ({ id, body }, { world: { region } }) => {
        const cidrBlocks = Array.isArray(body["cidrBlocks"]) ? body["cidrBlocks"] : [body["cidrBlock"]];
        return {
          cidrBlock: cidrBlocks[0],
          cidrBlocks,
          defaultRouteTableId: companion("routetable", id, region),
          defaultSecurityListId: companion("securitylist", id, region),
          defaultDhcpOptionsId: companion("dhcpoptions", id, region),
          vcnDomainName: domainName(body["dnsLabel"], "oraclevcn.com"),
        };
      },
    },
    {
      kind: "subnet",
      collection: "/subnets",
      state: "AVAILABLE",
      deletedState: "TERMINATED",
      adds: ({ body }, { store }) => {
        const vcn = fieldsOf(store.byId(String(body["vcnId"])));
        return {
          dhcpOptionsId: vcn["defaultDhcpOptionsId"],
          routeTableId: vcn["defaultRouteTableId"],
          securityListIds: [vcn["defaultSecurityListId"]],
          prohibitInternetIngress: false,
          prohibitPublicIpOnVnic: false,
          subnetDomainName: domainName(body["dnsLabel"], vcn["vcnDomainName"]),
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
  ],
  routes: addSecurityRuleRoutes,
};
