import { isWeekend } from "../../rollout/onboarding/vocabulary/day-kinds.ts";
import { addDays } from "../../rollout/onboarding/vocabulary/days.ts";
import type { DaySeries } from "../../rollout/evidence/spend/usual-days.ts";

/** A team's days, made up: the month before and the month that is watched. */
export interface GeneratedMonth {
  readonly series: DaySeries;
  /** First day of the watched month, and the day on which something begins that must be told. */
  readonly from: string;
  readonly event: string | undefined;
  readonly monthlyBudget: number;
}

interface Shape {
  /** What the team's budget is to its usual month. */
  readonly budgetFactor: number;
  /** First known day of the team, days before the watched month. */
  readonly history: number;
  readonly hasWeekends: boolean;
  /** Factor a day. */
  readonly growth: number;
  /** Whether something begins that must be told. */
  readonly hasEvent: boolean;
  /** Factor on a day, so many days after the event; before it the days are negative. */
  readonly factor: (after: number) => number;
}

const QUIET: Shape = {
  budgetFactor: 1.5,
  history: 30,
  hasWeekends: false,
  growth: 1,
  hasEvent: false,
  factor: () => 1,
};

/** The kinds of months that the method is held against. */
export const MONTH_SHAPES = {
  steady: QUIET,
  growing: { ...QUIET, growth: 1.015, budgetFactor: 3 },
  weekend: { ...QUIET, hasWeekends: true },
  spike: { ...QUIET, hasEvent: true, factor: (after) => (after === 0 ? 4 : 1) },
  runaway: { ...QUIET, hasEvent: true, factor: (after) => (after >= 0 ? 4 : 1) },
  "runaway after weekends": {
    ...QUIET,
    hasWeekends: true,
    hasEvent: true,
    factor: (after) => (after >= 0 ? 4 : 1),
  },
  "late correction": { ...QUIET, factor: (after) => (after === 0 ? 1.6 : 1) },
  credit: { ...QUIET, factor: (after) => (after === 0 ? -2 : 1) },
  "month end": { ...QUIET, budgetFactor: 1.05 },
  "first days": { ...QUIET, history: 0 },
} as const satisfies Readonly<Record<string, Shape>>;
export type MonthShape = keyof typeof MONTH_SHAPES;

const FIRST = "2026-12-01";
const DAYS = 31;

/** @returns the same month for the same shape and seed */
export function generatedMonth(shape: MonthShape, seed: number): GeneratedMonth {
  const { budgetFactor, history, hasWeekends, growth, hasEvent, factor } = MONTH_SHAPES[shape];
  const random = numbers(seed);
  const usual = 40 + random() * 400;
  const event = addDays(FIRST, 3 + Math.floor(random() * 24));
  const noise = 0.1 + random() * 0.7;
  const known = Array.from({ length: history + DAYS }, (_, at) => addDays(FIRST, at - history));
  const offset = known.indexOf(event);
  const amounts = known.map((day, at) => {
    const kind = hasWeekends && isWeekend(day) ? 0.15 : 1;
    const around = 1 + noise * (random() + random() + random() - 1.5);
    return [day, usual * kind * around * growth ** at * factor(at - offset)] as const;
  });
  return {
    series: { amounts: new Map(amounts), known },
    from: FIRST,
    event: hasEvent ? event : undefined,
    monthlyBudget: Math.round(usual * DAYS * budgetFactor),
  };
}

/** A linear congruential generator. Source: W. H. Press et al., Numerical Recipes. */
function numbers(seed: number): () => number {
  let state = (seed * 2_654_435_761) >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
}
