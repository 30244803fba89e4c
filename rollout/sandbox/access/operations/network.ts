import { at, network, usual, within, type KindRights } from "./kind-rights.ts";

const distribution = ["DRG_ROUTE_DISTRIBUTION_UPDATE"];
const table = ["DRG_ROUTE_TABLE_UPDATE"];

/** Networks and their names. */
export const networkKinds: Readonly<Record<string, KindRights>> = {
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
};
