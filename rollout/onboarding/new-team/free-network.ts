import { overlap } from "../vocabulary/networks.ts";

/** Where a block is proposed from; others may well be written. Below it, many organizations have their offices. */
export const PROPOSED_FROM = "10.64.0.0/10";

/** @returns the lowest /24 of `PROPOSED_FROM` that overlaps none of the taken blocks; `undefined` where all are taken */
export function freeNetwork(taken: readonly string[]): string | undefined {
  for (let second = 64; second < 128; second++) {
    for (let third = 0; third < 256; third++) {
      const block = `10.${second}.${third}.0/24`;
      if (!taken.some((other) => overlap(block, other))) return block;
    }
  }
  return undefined;
}
