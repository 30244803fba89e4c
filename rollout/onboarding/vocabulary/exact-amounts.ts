/** Decimals of an exact amount. Bills have up to a dozen; sums keep them all. */
const DECIMALS = 20;
const UNIT = 10n ** BigInt(DECIMALS);
const AMOUNT = /^([+-]?)(\d+)(?:\.(\d+))?$/;

/** @returns the amount in units of 10^-20 @throws RangeError  where the text is no decimal of at most 20 decimals */
export function exactUnits(amount: string): bigint {
  const [, sign, whole = "", fraction = ""] = AMOUNT.exec(amount) ?? [];
  const digits = fraction.replace(/0+$/, "");
  if (sign === undefined || digits.length > DECIMALS) {
    throw new RangeError(`${amount} is no decimal of at most ${DECIMALS} decimals`);
  }
  const units = BigInt(whole) * UNIT + BigInt(digits.padEnd(DECIMALS, "0"));
  return sign === "-" ? -units : units;
}

/** @returns the amount as text: no more decimals than it has, and at least two */
export function exactAmount(units: bigint): string {
  const digits = String(units < 0n ? -units : units).padStart(DECIMALS + 1, "0");
  const fraction = digits.slice(-DECIMALS).replace(/0+$/, "").padEnd(2, "0");
  return `${units < 0n ? "-" : ""}${digits.slice(0, -DECIMALS)}.${fraction}`;
}

/** @returns the exact sum as text */
export function exactSum(amounts: Iterable<string>): string {
  let units = 0n;
  for (const amount of amounts) units += exactUnits(amount);
  return exactAmount(units);
}

/**
 * Splits an amount by weights so that the parts are exactly the whole: each gets its share rounded down, and what is
 * left over goes, unit by unit, to those that lost most by it.
 *
 * @param weights  whole numbers that are not negative; all alike where all are 0
 * @returns a part for each weight; none where there is no weight
 */
export function allocate(units: bigint, weights: readonly bigint[]): bigint[] {
  const given = weights.reduce((sum, weight) => sum + weight, 0n);
  const [shares, total] = given === 0n ? [weights.map(() => 1n), BigInt(weights.length)] : [weights, given];
  if (total === 0n) return [];
  const [sign, size] = units < 0n ? [-1n, -units] : [1n, units];
  const parts = shares.map((share) => (size * share) / total);
  const left = Number(size - parts.reduce((sum, part) => sum + part, 0n));
  const lost = shares
    .map((share, at) => ({ at, rest: (size * share) % total }))
    .sort((a, b) => (a.rest === b.rest ? a.at - b.at : a.rest > b.rest ? -1 : 1));
  for (const { at } of lost.slice(0, left)) parts[at] = (parts[at] ?? 0n) + 1n;
  return parts.map((part) => sign * part);
}
