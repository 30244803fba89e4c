import { type Body, textOf } from "../body.ts";
import { dateAt, millisecondsOf } from "../times.ts";

/** RFC 3339, UTC. */
export interface Period {
  readonly start: string;
  /** The first moment after it. */
  readonly end: string;
}

/**
 * The period that a budget counts in: a month from its day on, or the days of a budget for single use.
 *
 * Months of invoices are taken for calendar months: OCI bills by them, unless a contract says otherwise.
 *
 * @returns undefined when the only period of a budget is not now
 * @see OCI Budgets API, Budget.budgetProcessingPeriodStartOffset: in a month with fewer days, it is the last one
 */
export function periodOf(budget: Body, now: Date): Period | undefined {
  if (budget["processingPeriodType"] === "SINGLE_USE") return onlyPeriod(budget, now);
  const day = Number(budget["budgetProcessingPeriodStartOffset"] ?? 1);
  const [year, month] = [now.getUTCFullYear(), now.getUTCMonth()];
  const isStarted = startIn(year, month, day) <= now;
  const first = isStarted ? month : month - 1;
  return {
    start: startIn(year, first, day).toISOString(),
    end: startIn(year, first + 1, day).toISOString(),
  };
}

/** @param month  from 0; one too many or too few is of the year after or before */
function startIn(year: number, month: number, day: number): Date {
  const start = dateAt(0);
  start.setUTCFullYear(year, month + 1, 0);
  start.setUTCDate(Math.min(day, start.getUTCDate()));
  return start;
}

function onlyPeriod(budget: Body, now: Date): Period | undefined {
  const [start, end] = [textOf(budget, "startDate"), textOf(budget, "endDate")];
  if (start === undefined || end === undefined) return undefined;
  const period = { start: midnightOf(start), end: midnightOf(end) };
  return period.start <= now.toISOString() && now.toISOString() < period.end ? period : undefined;
}

/** OCI truncates both to the beginning of their day in UTC. */
function midnightOf(time: string): string {
  const day = dateAt(millisecondsOf(time));
  day.setUTCHours(0, 0, 0, 0);
  return day.toISOString();
}
