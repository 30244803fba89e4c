import { addDays } from "../../onboarding/vocabulary/days.ts";
import { isWeekend } from "../../onboarding/vocabulary/day-kinds.ts";

/** What one team used in one environment, by day, in the tenancy's currency; a known day that is missing is 0. */
export interface DaySeries {
  readonly amounts: ReadonlyMap<string, number>;
  /** Days of which the store knows anything, sorted; the others are left out of every reckoning. */
  readonly known: readonly string[];
}

/** What a day usually costs, learnt from the days before it. */
export interface UsualDays {
  readonly weekday: number;
  readonly weekend: number;
  /** Robust standard deviation of a day around what is usual of its kind. */
  readonly spread: number;
  /** Days it was learnt from. */
  readonly days: number;
}

/** Four weeks: long enough to know both kinds of days, short enough to follow what a team grows to. */
const WINDOW_DAYS = 28;
/** Fewer days of one kind say nothing of it; all days do then. */
const LEAST_OF_A_KIND = 2;
/** Of a normal distribution: standard deviations in one median absolute deviation. */
const MAD_SIGMA = 1.4826;

/**
 * @param before  the day that is not learnt from any more
 * @returns medians of the known days of the last four weeks, from the first day with any spend; a median forgets a spike
 */
export function usualDays({ amounts, known }: DaySeries, before: string): UsualDays {
  const from = addDays(before, -WINDOW_DAYS);
  const first = known.find((day) => (amounts.get(day) ?? 0) > 0) ?? before;
  const days = known.filter((day) => day >= from && day >= first && day < before);
  const all = days.map((day) => amounts.get(day) ?? 0);
  const usual = (isKind: (day: string) => boolean) => {
    const own = days.filter(isKind).map((day) => amounts.get(day) ?? 0);
    return median(own.length >= LEAST_OF_A_KIND ? own : all);
  };
  const weekend = usual(isWeekend);
  const weekday = usual((day) => !isWeekend(day));
  const off = days.map((day) => Math.abs((amounts.get(day) ?? 0) - (isWeekend(day) ? weekend : weekday)));
  return { weekday, weekend, spread: MAD_SIGMA * median(off), days: days.length };
}

/** @returns what is usual of that day */
export function usualOf({ weekday, weekend }: UsualDays, day: string): number {
  return isWeekend(day) ? weekend : weekday;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  if (sorted.length === 0) return 0;
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? 0)
    : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}
