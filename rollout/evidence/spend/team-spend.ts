import { exactAmount, exactUnits } from "../../onboarding/vocabulary/exact-amounts.ts";
import { forecastMonth } from "./forecast.ts";
import { paceAlerts, type PaceAlert } from "./pace.ts";
import type { ReachedThreshold } from "./alert-standing.ts";
import type { TeamSpend } from "./spend-evidence.ts";
import type { TeamDay } from "./spend-facts.ts";
import type { Spender } from "./spend-request.ts";

/** Inclusive days that a review looks at. */
export interface ReviewDays {
  readonly monthFrom: string;
  readonly weekFrom: string;
  readonly weekTo: string;
  readonly beforeFrom: string;
  readonly beforeTo: string;
  /** Last known day of the month; undefined where none is. */
  readonly until: string | undefined;
}

/** @param own  the spender's days, sorted */
export function teamSpend(
  spender: Spender,
  own: readonly TeamDay[],
  dates: readonly string[],
  days: ReviewDays,
): TeamSpend {
  const sum = (from: string, to: string) =>
    exactAmount(
      own.reduce(
        (total, { day, amount }) => (day >= from && day <= to ? total + exactUnits(amount) : total),
        0n,
      ),
    );
  const spent = sum(days.monthFrom, days.weekTo);
  const byDay = new Map(own.map(({ day, amount }) => [day, amount]));
  return {
    team: spender.team,
    environment: spender.environment,
    owner: spender.owner,
    costCenter: spender.costCenter,
    budget: spender.budget?.amount ?? null,
    spent,
    forecast:
      days.until === undefined
        ? { status: "no-data" }
        : forecastMonth(seriesOf(own, dates), Number(spent), days.until),
    week: sum(days.weekFrom, days.weekTo),
    weekBefore: sum(days.beforeFrom, days.beforeTo),
    days: dates
      .filter((day) => day >= days.monthFrom && day <= days.weekTo)
      .map((day) => ({ day, amount: exactAmount(exactUnits(byDay.get(day) ?? "0")) })),
  };
}

/** @returns what the pace is worth telling of the days from one on */
export function teamAnomalies(
  { team, environment, budget, uses }: Spender,
  own: readonly TeamDay[],
  dates: readonly string[],
  from: string,
): PaceAlert[] {
  if (budget === undefined) return [];
  const { amount: monthlyBudget, pace: thresholds } = budget;
  const hasApprovedUse = Object.keys(uses).length > 0;
  return paceAlerts(
    { team, environment, monthlyBudget, hasApprovedUse, thresholds },
    seriesOf(own, dates),
    from,
  );
}

/** @returns thresholds that the month's spend reached within the week, each on its day */
export function reachedThresholds(
  { team, environment, budget }: Spender,
  spend: TeamSpend,
  weekFrom: string,
): ReachedThreshold[] {
  if (budget === undefined) return [];
  const reached: ReachedThreshold[] = [];
  let units = 0n;
  for (const { day, amount } of spend.days) {
    const before = units;
    units += exactUnits(amount);
    for (const percent of budget.alertPercents) {
      const limit = exactUnits(String(budget.amount)) * BigInt(percent);
      if (day >= weekFrom && before * 100n < limit && units * 100n >= limit)
        reached.push({ team, environment, percent, day });
    }
  }
  return reached;
}

function seriesOf(own: readonly TeamDay[], known: readonly string[]) {
  return { amounts: new Map(own.map(({ day, used }) => [day, Number(used)])), known };
}
