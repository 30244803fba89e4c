/** TCP port of the models' HTTPS endpoint. */
export const HTTPS_PORT = 443;
/** IANA protocol number of TCP, as OCI's security rules write it. */
export const TCP = "6";

export interface EnvironmentNetworkPlan {
  readonly environment: string;
  /** IPv4 block of the whole network, /16 to /24. */
  readonly cidr: string;
}

/**
 * The block of the endpoint's subnet: the first /28 of the network. A private endpoint takes one address,
 * and OCI keeps three of every subnet.
 *
 * @see OCI Networking, "reserved IP addresses"
 */
export function endpointSubnetCidr({ cidr }: EnvironmentNetworkPlan): string {
  return `${cidr.split("/", 1)[0]}/28`;
}

/** @returns a DNS label: letters and digits, at most 15, starting with a letter */
export function dnsLabel(environment: string): string {
  return `ai${environment}`.slice(0, 15);
}
