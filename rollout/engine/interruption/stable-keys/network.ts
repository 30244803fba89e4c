import { listed, type Listed, type StableKey } from "./stable-key.ts";

/** Networks and their names. Of most of these OCI takes any number with the same display name. */
export const network: Readonly<Record<string, StableKey>> = {
  "oci:Core/captureFilter:CaptureFilter": inCompartment("getCaptureFilters", "captureFilters"),
  "oci:Core/defaultSecurityList:DefaultSecurityList": {
    how: "repeatable",
    because: "it is the list that OCI made along with its network; a create sets the rules",
  },
  "oci:Core/drg:Drg": listed("oci:Core/getDrgs:getDrgs", "drgs", ["compartmentId"], ["displayName"]),
  // It lies in its gateway's compartment, which its inputs do not name, but the tables of the gateway do.
  "oci:Core/drgAttachment:DrgAttachment": listed(
    "oci:Core/getDrgAttachments:getDrgAttachments",
    "drgAttachments",
    ["drgId"],
    { drgId: "drgId", "networkDetails.id": "networkDetails.id" },
    {
      first: {
        dataSource: "oci:Core/getDrgRouteTables:getDrgRouteTables",
        asks: { drgId: "drgId" },
        gives: { compartmentId: "drgRouteTables.compartmentId" },
      },
    },
  ),
  "oci:Core/drgRouteTable:DrgRouteTable": listed(
    "oci:Core/getDrgRouteTables:getDrgRouteTables",
    "drgRouteTables",
    ["drgId", "displayName"],
    ["drgId", "displayName"],
  ),
  "oci:Core/drgRouteTableRouteRule:DrgRouteTableRouteRule": listed(
    "oci:Core/getDrgRouteTableRouteRules:getDrgRouteTableRouteRules",
    "drgRouteRules",
    ["drgRouteTableId"],
    ["destination", "destinationType", "nextHopDrgAttachmentId"],
    { always: { routeType: "STATIC" }, id: "drgRouteTables/{drgRouteTableId}/routeRules/{id}" },
  ),
  "oci:Core/localPeeringGateway:LocalPeeringGateway": inNetwork(
    "getLocalPeeringGateways",
    "localPeeringGateways",
  ),
  "oci:Core/networkSecurityGroup:NetworkSecurityGroup": inNetwork(
    "getNetworkSecurityGroups",
    "networkSecurityGroups",
  ),
  "oci:Core/networkSecurityGroupSecurityRule:NetworkSecurityGroupSecurityRule": listed(
    "oci:Core/getNetworkSecurityGroupSecurityRules:getNetworkSecurityGroupSecurityRules",
    "securityRules",
    ["networkSecurityGroupId", "direction"],
    {
      direction: "direction",
      protocol: "protocol",
      source: "source",
      destination: "destination",
      description: "description",
      "tcpOptions.destinationPortRanges.min": "tcpOptions.destinationPortRange.min",
      "tcpOptions.destinationPortRanges.max": "tcpOptions.destinationPortRange.max",
    },
  ),
  "oci:Core/routeTable:RouteTable": inNetwork("getRouteTables", "routeTables"),
  "oci:Core/securityList:SecurityList": inNetwork("getSecurityLists", "securityLists"),
  "oci:Core/serviceGateway:ServiceGateway": inNetwork("getServiceGateways", "serviceGateways"),
  "oci:Core/subnet:Subnet": inNetwork("getSubnets", "subnets"),
  "oci:Core/vcn:Vcn": inCompartment("getVcns", "virtualNetworks"),
  "oci:Dns/resolver:Resolver": {
    how: "repeatable",
    because: "it is the resolver that OCI made along with its network; a create sets its views",
  },
  // A create asks that there are no such records yet, so a second one would fail.
  "oci:Dns/rrset:Rrset": {
    how: "named",
    id: "zoneNameOrId/{zoneNameOrId}/domain/{domain}/rtype/{rtype}",
  },
  "oci:Dns/view:View": listed(
    "oci:Dns/getViews:getViews",
    "views",
    ["compartmentId", "displayName", "scope"],
    ["compartmentId", "displayName"],
  ),
  "oci:Dns/zone:Zone": listed(
    "oci:Dns/getZones:getZones",
    "zones",
    ["compartmentId", "name", "scope", "viewId"],
    ["name", "viewId"],
  ),
};

function inCompartment(dataSource: string, items: string): Listed {
  return listed(
    `oci:Core/${dataSource}:${dataSource}`,
    items,
    ["compartmentId"],
    ["compartmentId", "displayName"],
  );
}

function inNetwork(dataSource: string, items: string): Listed {
  return listed(
    `oci:Core/${dataSource}:${dataSource}`,
    items,
    ["compartmentId", "vcnId"],
    ["vcnId", "displayName"],
  );
}
