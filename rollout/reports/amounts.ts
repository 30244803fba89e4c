const WHOLE = new Intl.NumberFormat("en-US", { maximumFractionDigits: 0 });

/** @returns e.g. `12,000`; the locale is fixed, so that two machines write the same report */
export function formatCount(count: number): string {
  return WHOLE.format(count);
}

/** @returns e.g. `USD 12,000`: code instead of sign, because "$" is the sign of many currencies */
export function formatAmount(amount: number, currency: string): string {
  return `${currency} ${WHOLE.format(amount)}`;
}

/** @returns e.g. `80 %`, with a space that no line breaks at */
export function formatPercent(percent: number): string {
  return `${percent}\u00a0%`;
}

/** @returns e.g. `1 stack`, `2 policies` */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${formatCount(count)} ${count === 1 ? one : many}`;
}
