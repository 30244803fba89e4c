import { BlockList, isIPv4 } from "node:net";

/** Addresses of one IPv4 block, e.g. `10.0.1.0/24`. */
export interface Ipv4Block {
  readonly address: string;
  /** Bits of an address that are the block's own, 0 to 32. */
  readonly prefix: number;
}

/** @returns the block that a text in CIDR notation names, `undefined` where it names none */
export function ipv4BlockOf(text: unknown): Ipv4Block | undefined {
  const [, address = "", bits = ""] = /^([\d.]+)\/(\d{1,2})$/.exec(String(text)) ?? [];
  const prefix = Number(bits);
  return isIPv4(address) && bits !== "" && prefix <= 32 ? { address, prefix } : undefined;
}

/** @returns whether all of `inner` lies in `outer` */
export function contains(outer: Ipv4Block, inner: Ipv4Block): boolean {
  const block = new BlockList();
  block.addSubnet(outer.address, outer.prefix);
  return outer.prefix <= inner.prefix && block.check(inner.address);
}

/** Of two blocks that share an address one lies in the other. */
export function overlaps(one: Ipv4Block, other: Ipv4Block): boolean {
  return contains(one, other) || contains(other, one);
}
