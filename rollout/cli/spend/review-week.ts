import {
  addWeeks,
  isWeek,
  mondayOf,
  sundayOf,
  weekOf,
  type Week,
} from "../../onboarding/vocabulary/weeks.ts";
import { addDays } from "../../onboarding/vocabulary/days.ts";
import { monthStart } from "../../onboarding/vocabulary/day-kinds.ts";
import type { SpendPeriod } from "../../usage/spend/spend-scope.ts";
import { UsageError } from "../usage-error.ts";

/** Days of history that the usual of a day and a month is learnt from, beside the weeks that are compared. */
const HISTORY_DAYS = 42;

/** @returns the week that is stated, or the last one that is over @throws UsageError */
export function reviewWeek(stated: string | undefined, asOf: string): Week {
  if (stated === undefined) return addWeeks(weekOf(asOf), -1);
  if (!isWeek(stated)) {
    throw new UsageError(
      `--week ${stated} is no week of ISO 8601. Write year and week that the year has, for example 2026-W50.`,
    );
  }
  if (mondayOf(stated) > asOf) {
    throw new UsageError(
      `--week ${stated} begins on ${mondayOf(stated)}, and today is ${asOf}. Name a week that has begun.`,
    );
  }
  return stated;
}

/** @param drawnFrom  first day of the credits, where it is asked what was drawn of them */
export function spendPeriod(week: Week, drawnFrom: string | undefined): SpendPeriod {
  const before = addWeeks(week, -1);
  const monthFrom = monthStart(sundayOf(week));
  const history = addDays(mondayOf(week), -HISTORY_DAYS);
  return {
    firstDay: history < monthFrom ? history : monthFrom,
    monthFrom,
    weekFrom: mondayOf(week),
    weekTo: sundayOf(week),
    beforeFrom: mondayOf(before),
    beforeTo: sundayOf(before),
    ...(drawnFrom === undefined ? {} : { drawnFrom }),
  };
}
