import { createHash } from "node:crypto";

const LETTERS = "abcdefghijklmnopqrstuvwxyz234567";

/**
 * A digest as the letters of an OCID.
 *
 * @returns 60 characters of a-z and 2-7, always the same for the same parts
 */
export function ocidLetters(parts: readonly string[]): string {
  const bytes = createHash("sha512").update(JSON.stringify(parts)).digest().subarray(0, 60);
  return Array.from(bytes, (byte) => LETTERS[byte % 32]).join("");
}

/** What makes a resource this one. No clock and no chance: the same program gets the same ids. */
export interface Identity {
  readonly kind: string;
  /** Compartment, and the parent where there is one. */
  readonly within: readonly string[];
  readonly name: string;
  /** How many of that kind, place and name were made before. */
  readonly generation: number;
  /** Empty for what OCI keeps for all regions. */
  readonly region: string;
}

/** @returns e.g. `ocid1.vcn.oc1.us-chicago-1.aaaa…` */
export function newOcid({ kind, within, name, generation, region }: Identity): string {
  return `ocid1.${kind}.oc1.${region}.${ocidLetters([kind, ...within, name, String(generation)])}`;
}
