import { daysBetween, type Day } from "./days.ts";

/** A Monday. */
const ORIGIN = "1970-01-05";
const DAYS = 7;
const SATURDAY = 5;

/** @returns how many days the day lies after its week's Monday, 0 to 6 */
export function daysSinceMonday(day: Day): number {
  return ((daysBetween(ORIGIN, day) % DAYS) + DAYS) % DAYS;
}

/** @returns whether the day is a Saturday or Sunday, on which most teams use less */
export function isWeekend(day: Day): boolean {
  return daysSinceMonday(day) >= SATURDAY;
}

/** @returns the last day of the day's month, leap years included */
export function monthEnd(day: Day): Day {
  const [year = 1970, month = 1] = day.split("-").map(Number);
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return `${day.slice(0, 8)}${lengths[month - 1] ?? 31}`;
}

/** @returns the first day of the day's month */
export function monthStart(day: Day): Day {
  return `${day.slice(0, 8)}01`;
}
