/** Types that are a network, or that may lead out of one. */
const NETWORKS_AND_GATEWAYS: ReadonlySet<string> = new Set([
  "oci:Core/vcn:Vcn",
  "oci:Core/drg:Drg",
  "oci:Core/internetGateway:InternetGateway",
  "oci:Core/natGateway:NatGateway",
  "oci:Core/serviceGateway:ServiceGateway",
  "oci:Core/localPeeringGateway:LocalPeeringGateway",
]);

export const NEITHER_NETWORK_NOR_GATEWAY = "The resource is neither a network nor a gateway.";

/**
 * Whether a resource is looked at for the way it opens to the internet. Not every resource of a stack is: a stack that
 * uses a network that exists already shows nothing of that network's gateways, and must not pass for it.
 */
export function isNetworkOrGateway(type: string): boolean {
  return NETWORKS_AND_GATEWAYS.has(type);
}
