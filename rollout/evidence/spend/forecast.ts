import { addDays, daysBetween } from "../../onboarding/vocabulary/days.ts";
import { monthEnd, monthStart } from "../../onboarding/vocabulary/day-kinds.ts";
import { median, usualDays, usualOf, type DaySeries, type UsualDays } from "./usual-days.ts";

/** What the month will cost, with an interval that holds four times of five; or why nobody can say. */
export type MonthForecast =
  | {
      readonly status: "forecast";
      readonly amount: number;
      readonly low: number;
      readonly high: number;
      /** Days it was learnt from. */
      readonly days: number;
    }
  /** OCI, too, forecasts nothing before the third day. */
  | { readonly status: "not-enough-days"; readonly days: number };

const LEAST_DAYS = 3;
/** Standard deviations on either side within which a normal value lies in 80 % of cases. */
const EIGHTY_PERCENT = 1.2816;
/** How much worse a median tells the middle than a mean does: π / 2. */
const MEDIAN_VARIANCE = Math.PI / 2;
/** Days of which the middle one tells whether the usual still holds, and by how many spreads it then is off. */
const RECENT_DAYS = 3;
const CHANGED = 3;

/**
 * The month's spend so far, and the rest of its days at what is usual of their kind.
 *
 * The interval grows with the days that are left, and with how little the usual is known: it is learnt from few days,
 * and wrong by the same amount on every day that is left. Where the last days cost otherwise than is usual, beyond
 * noise, the rest is reckoned at their pace, and the interval reaches from there to the usual one.
 *
 * @param spent  the month's spend up to `until`, credits and corrections included
 * @param until  last known day; the days after it in the same month are forecast
 */
export function forecastMonth(series: DaySeries, spent: number, until: string): MonthForecast {
  const usual = usualDays(series, addDays(until, 1));
  if (usual.days < LEAST_DAYS) return { status: "not-enough-days", days: usual.days };
  const left = daysBetween(until, monthEnd(until));
  let rest = 0;
  for (let ahead = 1; ahead <= left; ahead++) rest += usualOf(usual, addDays(until, ahead));
  const variance = left + (left * left * MEDIAN_VARIANCE) / usual.days;
  const off = EIGHTY_PERCENT * usual.spread * Math.sqrt(variance);
  const changed = recentChange(series, usual, until) * left;
  const amount = spent + Math.max(0, rest + changed);
  return {
    status: "forecast",
    amount,
    low: Math.max(Math.min(spent, amount), Math.min(amount, spent + rest) - off),
    high: Math.max(amount, spent + rest) + off,
    days: usual.days,
  };
}

/** @returns by how much a day costs more lately than its kind usually does; 0 within noise */
function recentChange({ amounts, known }: DaySeries, usual: UsualDays, until: string): number {
  const recent = known.filter((day) => day <= until).slice(-RECENT_DAYS);
  const change = median(recent.map((day) => (amounts.get(day) ?? 0) - usualOf(usual, day)));
  return recent.length === RECENT_DAYS && Math.abs(change) > CHANGED * usual.spread ? change : 0;
}

/** @returns which share of the month is over at the end of that day, 0 to 1 */
export function monthShare(until: string): number {
  const days = daysBetween(monthStart(until), monthEnd(until)) + 1;
  return (daysBetween(monthStart(until), until) + 1) / days;
}
