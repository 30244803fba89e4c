/**
 * Types that state no compartment because OCI places them beside another resource: type → the input that names
 * it. The engine shows their `compartmentId` as an output with no origin, an offline plan not at all.
 */
export const PLACED_BY: ReadonlyMap<string, string> = new Map([
  ["oci:Core/drgRouteTable:DrgRouteTable", "drgId"],
  ["oci:Dns/resolver:Resolver", "resolverId"],
  ["oci:Dns/rrset:Rrset", "zoneNameOrId"],
  ["oci:Dns/zone:Zone", "viewId"],
  ["oci:Logging/log:Log", "logGroupId"],
  ["oci:Streaming/stream:Stream", "streamPoolId"],
]);
