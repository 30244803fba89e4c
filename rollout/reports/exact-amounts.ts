/** @returns an exact amount without the zeros at its end, at least two decimals: `0.29707392473`, `12.50` */
export function exactAmount(amount: string): string {
  const [whole = "0", fraction = ""] = amount.split(".");
  return `${whole}.${fraction.replace(/0+$/, "").padEnd(2, "0")}`;
}
