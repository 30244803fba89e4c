import type { DriftedResource, PropertyChange } from "../../onboarding/vocabulary/drift.ts";
import { SECRET, type Json } from "../../onboarding/vocabulary/stack-runs.ts";
import { counted, formatAmount } from "../amounts.ts";

/** @returns one change in words: `amount: USD 500 → USD 900`, `statements: added "allow …"`; a secret without its value */
export function changeWords(
  { type }: Pick<DriftedResource, "type">,
  change: PropertyChange,
  currency: string,
): string {
  const { from, to } = change;
  const at = change.at.replace(/^(?:definedTags|freeformTags)(?:\["(.+)"\]|\.(.+))$/, "tag $1$2");
  if (from === SECRET || to === SECRET) return `${at}: ${SECRET} changed`;
  const inWords = (value: Json) =>
    type === "oci:Budget/budget:Budget" && at === "amount" && typeof value === "number"
      ? formatAmount(value, currency)
      : valueWords(value);
  if (from !== undefined && to !== undefined) return `${at}: ${inWords(from)} → ${inWords(to)}`;
  if (to !== undefined) return `${at}: added ${inWords(to)}`;
  if (from !== undefined) return `${at}: removed ${inWords(from)}`;
  return `${at}: changed`;
}

/** Units of OCI's durations, as one and as many. */
const UNITS: Readonly<Record<string, string>> = {
  DAYS: "day",
  YEARS: "year",
  MONTHS: "month",
  HOURS: "hour",
};

function valueWords(value: Json): string {
  if (typeof value === "string") return /[\s,"]/.test(value) || value === "" ? JSON.stringify(value) : value;
  if (value === null || typeof value !== "object") return String(value);
  if (Array.isArray(value)) return value.map(valueWords).join(", ");
  const fields = value as { readonly [key: string]: Json };
  const { timeAmount, timeUnit } = fields;
  const unit = typeof timeUnit === "string" ? UNITS[timeUnit] : undefined;
  const amount = Number(timeAmount);
  if (unit !== undefined && Number.isInteger(amount)) return counted(amount, unit);
  return `{ ${Object.entries(fields)
    .map(([key, field]) => `${key}: ${valueWords(field)}`)
    .join(", ")} }`;
}
