import { contains } from "../../rollout/onboarding/vocabulary/networks.ts";

const IPV4_BLOCK = /^(\d{1,3}\.){3}\d{1,3}\/\d{1,2}$/;

/**
 * @param networks  IPv4 blocks
 * @returns whether a block lies in one of the networks; false for what is no IPv4 block, such as one of IPv6
 */
export function liesInOneOf(block: string, networks: readonly string[]): boolean {
  return IPV4_BLOCK.test(block) && networks.some((network) => contains(network, block));
}
