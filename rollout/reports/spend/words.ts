import type { MonthForecast } from "../../evidence/spend/forecast.ts";
import type { PaceAlert, PaceReason } from "../../evidence/spend/pace.ts";
import type { Mover, SpendEvidence, TeamSpend } from "../../evidence/spend/spend-evidence.ts";
import type { UnallocatedReason, UntaggedSpend } from "../../evidence/spend/spend-facts.ts";
import { formatChange, formatMoney } from "../amounts.ts";

/** What every form of the pack says alike. */
export const PREVENTION =
  "A budget warns, it does not stop: overspend is detected, not prevented (CO-4), until the access layer enforces a limit.";

export const UNALLOCATED_WORDS: Readonly<Record<UnallocatedReason, string>> = {
  "no-resource": "charged without a resource, as credits, taxes and commitments are",
  "no-team": "neither its compartment nor a tag names a team",
  "unknown-team": "its tag names a team that no document declares",
  "no-environment": "its team is known, its environment is not",
  "unknown-environment": "its team has no such environment in the documents",
};

export const UNTAGGED_WORDS: Readonly<Record<UntaggedSpend["gap"], string>> = {
  "no-team-tag": "no tag Team",
  "no-cost-center-tag": "no tag CostCenter",
  "tags-disagree": "tag Team names another team than the compartment",
};

export const PACE_WORDS: Readonly<Record<PaceReason, string>> = {
  "over-pace": "Pace",
  jump: "Jump",
  unapproved: "No approved use",
};

/** @returns what an anomaly is, with its figures */
export function anomalyWords(anomaly: PaceAlert, currency: string): string {
  const amount = formatMoney(anomaly.amount, currency);
  const limit = formatMoney(anomaly.limit, currency);
  return {
    "over-pace": `${amount} a day lately; what is left of the budget bears ${limit} at most`,
    jump: `${amount} on this day; up to ${limit} would have been usual`,
    unapproved: `first spend, ${amount}, where no use is approved`,
  }[anomaly.reason];
}

/** @returns the forecast with its interval, or why there is none */
export function forecastWords(forecast: TeamSpend["forecast"], currency: string): string {
  const words: Readonly<Record<Exclude<TeamSpend["forecast"]["status"], "forecast">, string>> = {
    "no-data": "not known: no usage data of this month",
    "not-enough-days": "not yet: less than three days of spend",
  };
  if (forecast.status !== "forecast") return words[forecast.status];
  return `${formatMoney(forecast.amount, currency)} (${intervalWords(forecast, currency)})`;
}

/** @returns the interval that holds four times of five */
export function intervalWords(
  { low, high }: Pick<Extract<MonthForecast, { low: number }>, "low" | "high">,
  currency: string,
): string {
  return `${formatMoney(low, currency)} to ${formatMoney(high, currency)}`;
}

/** @returns what the week cost more or less than the one before, with its sign */
export function weekChange(
  { week, weekBefore }: Pick<TeamSpend, "week" | "weekBefore">,
  currency: string,
): string {
  return formatChange(Number(week) - Number(weekBefore), currency);
}

/** @returns why a team's week differs from the week before */
export function moverWords({ kind, volume, price, mix, sku }: Mover, currency: string): string {
  if (kind === "new") return `new use: nothing was spent the week before (${sku})`;
  if (kind === "gone") return `nothing was spent any more (${sku})`;
  const parts = [
    ["volume", volume],
    ["price", price],
    ["mix of models", mix],
  ] as const;
  const told = parts
    .filter(([, part]) => Math.abs(part) >= 0.005)
    .toSorted(([, a], [, b]) => Math.abs(b) - Math.abs(a))
    .map(([name, part]) => `${name} ${formatChange(part, currency)}`);
  return `${told.join(", ")}; most of it ${sku}`;
}

/** @returns whether the data says anything of the whole week, in one sentence; undefined where it does */
export function dataGap({ data, to }: SpendEvidence): string | undefined {
  if (data.until === null) return "The store holds no usage data: nothing below is known.";
  const { missingDays: missing } = data;
  if (missing.length > 0) {
    return `Nothing is known of ${missing.length} days (${missing.slice(0, 3).join(", ")}${missing.length > 3 ? " …" : ""}): their spend is not in any figure.`;
  }
  return data.until < to
    ? `The usage data ends on ${data.until}: the rest of the week is not in any figure.`
    : undefined;
}
