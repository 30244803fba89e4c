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

const CENTS = new Intl.NumberFormat("en-US", { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** @returns e.g. `USD 1,234.50`, rounded to cents; an exact amount is rounded once, here */
export function formatMoney(amount: string | number, currency: string): string {
  // Texts are formatted with all their digits: a number would round them first.
  return `${currency} ${CENTS.format(amount as Intl.StringNumericLiteral)}`;
}

/** @returns e.g. `+ USD 12.00`, `− USD 3.50`; with a sign of its own, so that a fall is seen without colour */
export function formatChange(amount: number, currency: string): string {
  const sign = Math.abs(amount) < 0.005 ? "±" : amount < 0 ? "−" : "+";
  return `${sign} ${formatMoney(Math.abs(amount), currency)}`;
}

/** @returns the share as a whole percent, e.g. `64 %`; `undefined` of nothing */
export function formatShare(part: number, whole: number): string | undefined {
  return whole === 0 ? undefined : formatPercent(Math.round((100 * part) / whole));
}
