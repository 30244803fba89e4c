/** Addresses of an IPv4 block as numbers, both ends included. */
interface Span {
  readonly first: number;
  readonly last: number;
}

/** @returns whether every address of an IPv4 block is one of another's; both start at their own first address */
export function contains(outer: string, inner: string): boolean {
  const [around, within] = [spanOf(outer), spanOf(inner)];
  return around.first <= within.first && within.last <= around.last;
}

/** @returns whether two IPv4 blocks share an address */
export function overlap(a: string, b: string): boolean {
  return contains(a, b) || contains(b, a);
}

/**
 * For each IPv4 block, the place of the first block in the list that shares an address with it; `undefined` where
 * none that stands before it does.
 *
 * Two blocks nest or are apart, so in the order of their addresses only those that are still open can meet: a fleet
 * of a thousand networks is compared in the time of sorting it.
 */
export function firstOverlaps(blocks: readonly string[]): (number | undefined)[] {
  const firstMet = blocks.map((_, place) => place);
  const meet = (one: number, other: number) => {
    firstMet[one] = Math.min(firstMet[one] ?? one, other);
  };
  const open: (Span & { readonly place: number })[] = [];
  const inOrder = blocks
    .map((block, place) => ({ ...spanOf(block), place }))
    .sort((a, b) => a.first - b.first || b.last - a.last);
  for (const block of inOrder) {
    while ((open.at(-1)?.last ?? block.first) < block.first) open.pop();
    for (const around of open) {
      meet(block.place, around.place);
      meet(around.place, block.place);
    }
    open.push(block);
  }
  return firstMet.map((other, place) => (other < place ? other : undefined));
}

function spanOf(block: string): Span {
  const [address = "", prefix] = block.split("/");
  const first = address.split(".").reduce((number, octet) => number * 256 + Number(octet), 0);
  return { first, last: first + 2 ** (32 - Number(prefix)) - 1 };
}
