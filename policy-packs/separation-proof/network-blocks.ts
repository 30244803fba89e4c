import { isIPv4 } from "node:net";
import { visitLeaves } from "./leaves.ts";
import type { PlacedStack } from "./proven-stack.ts";

const VCN = "oci:Core/vcn:Vcn";

/** An IPv4 block of a network, its addresses as numbers, both ends included. */
interface Block {
  readonly first: number;
  readonly last: number;
  readonly stack: string;
  readonly resource: string;
}

/** Whose addresses they are. */
export type BlockOwner = Pick<Block, "stack" | "resource"> & { readonly environment: string };

/**
 * The IPv4 blocks of all networks, by environment. All environments lie in one tenancy, where any two networks can be
 * joined: so none may share an address with another environment's.
 */
export class NetworkBlocks {
  readonly #blocks: ReadonlyMap<string, readonly Block[]>;

  constructor(stacks: readonly PlacedStack[]) {
    const blocks = new Map<string, Block[]>();
    for (const { stack, environment, resources } of stacks) {
      if (environment === undefined) continue;
      const own = blocks.get(environment) ?? [];
      blocks.set(environment, own);
      for (const { type, name, props } of resources) {
        if (type !== VCN) continue;
        for (const input of ["cidrBlock", "cidrBlocks"])
          visitLeaves(props[input], input, ({ text }) => {
            const addresses = text === undefined ? undefined : addressesOf(text);
            if (addresses !== undefined) own.push({ ...addresses, stack, resource: name });
          });
      }
    }
    this.#blocks = new Map([...blocks].map(([environment, own]) => [environment, apart(own)]));
  }

  /** @returns whose block of another environment shares an address with the block or address that a word is */
  foreign(word: string, environment: string): BlockOwner | undefined {
    const addresses = addressesOf(word);
    if (addresses === undefined) return undefined;
    for (const [other, blocks] of this.#blocks) {
      if (other === environment) continue;
      const block = lastUpTo(blocks, addresses.last);
      if (block !== undefined && block.last >= addresses.first)
        return { stack: block.stack, resource: block.resource, environment: other };
    }
    return undefined;
  }
}

/** @returns the addresses of an IPv4 block, or the one of an address; `undefined` for any other word */
function addressesOf(word: string): { readonly first: number; readonly last: number } | undefined {
  const [address = "", bits = "32", rest] = word.split("/");
  if (rest !== undefined || !isIPv4(address) || !/^\d{1,2}$/.test(bits) || Number(bits) > 32)
    return undefined;
  const size = 2 ** (32 - Number(bits));
  const number = address.split(".").reduce((sum, octet) => sum * 256 + Number(octet), 0);
  const first = number - (number % size);
  return { first, last: first + size - 1 };
}

/** Sorted, without those that lie in another: two blocks nest or are apart, so those that are left are apart. */
function apart(blocks: readonly Block[]): Block[] {
  const sorted = blocks.toSorted((a, b) => a.first - b.first || b.last - a.last);
  const outer: Block[] = [];
  for (const block of sorted) if (block.first > (outer.at(-1)?.last ?? -1)) outer.push(block);
  return outer;
}

/** @returns of blocks that are apart, the last that begins at `address` or before it */
function lastUpTo(blocks: readonly Block[], address: number): Block | undefined {
  let [low, high] = [0, blocks.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((blocks[middle]?.first ?? Infinity) <= address) low = middle + 1;
    else high = middle;
  }
  return blocks[low - 1];
}
