import { daysSinceMonday } from "./day-kinds.ts";
import { addDays, daysBetween, type Day } from "./days.ts";

/** A week of ISO 8601, `YYYY-Www`: it begins on a Monday, and week 1 holds January 4. Weeks in this form compare as text. */
export type Week = string;

const WEEK = /^(\d{4})-W(0[1-9]|[1-4]\d|5[0-3])$/;
const DAYS = 7;

/** @returns whether the text names a week that its year has: only some years have a week 53 */
export function isWeek(text: string): boolean {
  return WEEK.test(text) && weekOf(mondayOf(text)) === text;
}

/** @returns the week's first day */
export function mondayOf(week: Week): Day {
  const [, year = "1970", number = "1"] = WEEK.exec(week) ?? [];
  return addDays(weekStart(`${year}-01-04`), (Number(number) - 1) * DAYS);
}

/** @returns the week's last day */
export function sundayOf(week: Week): Day {
  return addDays(mondayOf(week), DAYS - 1);
}

/** @returns the week that a day lies in; near New Year's Day its year may be another than the day's */
export function weekOf(day: Day): Week {
  const year = addDays(weekStart(day), 3).slice(0, 4);
  const number = daysBetween(weekStart(`${year}-01-04`), weekStart(day)) / DAYS + 1;
  return `${year}-W${String(number).padStart(2, "0")}`;
}

/** @returns the week so many weeks later */
export function addWeeks(week: Week, weeks: number): Week {
  return weekOf(addDays(mondayOf(week), weeks * DAYS));
}

function weekStart(day: Day): Day {
  return addDays(day, -daysSinceMonday(day));
}
