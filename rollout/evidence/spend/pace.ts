import type { PaceThresholds } from "../../onboarding/vocabulary/spend-review.ts";
import { daysBetween } from "../../onboarding/vocabulary/days.ts";
import { monthEnd, monthStart } from "../../onboarding/vocabulary/day-kinds.ts";
import { median, usualDays, usualOf, type DaySeries } from "./usual-days.ts";

export interface PaceSubject {
  readonly team: string;
  readonly environment: string;
  /** Whole units of the tenancy's currency per calendar month. */
  readonly monthlyBudget: number;
  /** Whether any use of the team's is declared for the environment. */
  readonly hasApprovedUse: boolean;
  readonly thresholds: PaceThresholds;
}

/** `unapproved`: the first spend where no use was approved. */
export const PACE_REASONS = ["over-pace", "jump", "unapproved"] as const;
export type PaceReason = (typeof PACE_REASONS)[number];

/** Something that finance and the team should hear of before OCI's own alerts tell it (CO-4): detected, not prevented. */
export interface PaceAlert {
  /** The same whenever it is computed: `<team>-<environment>-<reason>-<day>`, for decisions to name. */
  readonly name: string;
  readonly team: string;
  readonly environment: string;
  readonly day: string;
  readonly reason: PaceReason;
  /** Per day: what was spent, and the most that would not have been told. */
  readonly amount: number;
  readonly limit: number;
}

/** Order in which alerts are told. */
export function byDay(a: Pick<PaceAlert, "day" | "name">, b: Pick<PaceAlert, "day" | "name">): number {
  if (a.day !== b.day) return a.day < b.day ? -1 : 1;
  return a.name < b.name ? -1 : 1;
}

/** Days of which the middle one counts as the recent spend per day: one spike is no pace. */
const RECENT_DAYS = 3;
/** A usual day is known from so many. */
const LEAST_DAYS = 5;
/** Known days after which something has ended: after fewer, a week's end or a quiet Monday would have it told again. */
const QUIET_DAYS = 7;
/** Standard deviations above the usual that noise reaches about once in thirty thousand days. */
const NOISE = 4;

/**
 * Looks at each known day on its own, as a daily run would have. What goes on is told once: on its first day.
 *
 * @param from  first day that is told of
 */
export function paceAlerts(subject: PaceSubject, series: DaySeries, from: string): PaceAlert[] {
  return [overPace, jump, unapproved].flatMap((check) => {
    const alerts: PaceAlert[] = [];
    let quiet = QUIET_DAYS;
    // The days before the first say whether something goes on already.
    const first = series.known.findIndex((day) => day >= from);
    for (const day of first < 0 ? [] : series.known.slice(Math.max(0, first - QUIET_DAYS))) {
      const found = check(subject, series, day);
      if (found !== undefined && quiet >= QUIET_DAYS && day >= from)
        alerts.push(alertOf(subject, day, found));
      quiet = found === undefined ? quiet + 1 : 0;
    }
    return alerts;
  });
}

interface Found {
  readonly reason: PaceReason;
  readonly amount: number;
  readonly limit: number;
}

function alertOf({ team, environment }: PaceSubject, day: string, found: Found): PaceAlert {
  return { name: `${team}-${environment}-${found.reason}-${day}`, team, environment, day, ...found };
}

/** At the pace of the last days, the budget is gone long before the month. */
function overPace(
  { monthlyBudget, thresholds }: PaceSubject,
  series: DaySeries,
  day: string,
): Found | undefined {
  const { known, amounts } = series;
  const until = known.filter((one) => one <= day);
  const recent = median(until.slice(-RECENT_DAYS).map((one) => amounts.get(one) ?? 0));
  const spent = until
    .filter((one) => one >= monthStart(day))
    .reduce((sum, one) => sum + (amounts.get(one) ?? 0), 0);
  const daysLeft = daysBetween(day, monthEnd(day));
  if (until.length < RECENT_DAYS || daysLeft === 0 || recent < thresholds.leastAmount) return undefined;
  const limit = (thresholds.remainingFactor * Math.max(0, monthlyBudget - spent)) / daysLeft;
  return recent > limit ? { reason: "over-pace", amount: recent, limit } : undefined;
}

/** A day that costs a multiple of what its kind usually does, by more than the team's days differ anyway. */
function jump({ thresholds }: PaceSubject, series: DaySeries, day: string): Found | undefined {
  const usual = usualDays(series, day);
  const amount = series.amounts.get(day) ?? 0;
  if (usual.days < LEAST_DAYS) return undefined;
  const limit = Math.max(
    thresholds.jumpFactor * usualOf(usual, day),
    usualOf(usual, day) + NOISE * usual.spread,
    thresholds.leastAmount,
  );
  return amount > limit ? { reason: "jump", amount, limit } : undefined;
}

/** The first spend of an environment for which nothing was approved. */
function unapproved(
  { hasApprovedUse }: PaceSubject,
  { amounts, known }: DaySeries,
  day: string,
): Found | undefined {
  if (hasApprovedUse) return undefined;
  const first = known.find((one) => (amounts.get(one) ?? 0) > 0);
  return first === day ? { reason: "unapproved", amount: amounts.get(day) ?? 0, limit: 0 } : undefined;
}
