import { BlockList, isIPv4 } from "node:net";

/** Source: RFC 1918. */
const PRIVATE = new BlockList();
PRIVATE.addSubnet("10.0.0.0", 8);
PRIVATE.addSubnet("172.16.0.0", 12);
PRIVATE.addSubnet("192.168.0.0", 16);

/** Bits of the widest network that the documents allow: a wider block is nobody's network. */
const WIDEST = 16;

interface Block {
  readonly address: string;
  /** Bits of an address that are the block's own, 0 to 32. */
  readonly prefix: number;
}

/**
 * @param text  block in CIDR notation, e.g. `10.20.0.0/16`
 * @returns whether it is a private IPv4 block of one network, /16 or smaller; the rollout has no IPv6
 */
export function isPrivateBlock(text: string | undefined): boolean {
  const block = blockOf(text);
  // Every private range is a /16 or wider, so a block that starts in one ends in it.
  return block !== undefined && block.prefix >= WIDEST && PRIVATE.check(block.address);
}

/** @returns whether all of `inner` lies in `outer`, both in CIDR notation; false where one is no IPv4 block */
export function liesIn(inner: string | undefined, outer: string): boolean {
  const [one, other] = [blockOf(inner), blockOf(outer)];
  if (one === undefined || other === undefined) return false;
  const addresses = new BlockList();
  addresses.addSubnet(other.address, other.prefix);
  return one.prefix >= other.prefix && addresses.check(one.address);
}

function blockOf(text: string | undefined): Block | undefined {
  const [, address = "", bits = ""] = /^([\d.]+)\/(\d{1,2})$/.exec(text ?? "") ?? [];
  const prefix = Number(bits);
  return isIPv4(address) && prefix <= 32 ? { address, prefix } : undefined;
}
