import { asBody, type Body } from "../body.ts";
import { isWithin, type Where } from "../compartments.ts";
import { millisecondsOf } from "../times.ts";
import type { Period } from "./budget-period.ts";
import type { UsageRow } from "./usage.ts";

/** Days with consumption that a forecast needs. Source: OCI, Budgets Overview. */
const FORECAST_DAYS = 3;

/** In the currency of the usage. */
export interface Spend {
  /** From the period's start to now. */
  readonly actual: number;
  /** By the period's end; absent while there is too little to go by. */
  readonly forecast?: number;
}

/** What the targets of a budget have spent, and will have spent if it goes on alike. */
export function spendOf(
  budget: Body,
  period: Period,
  now: Date,
  rows: readonly UsageRow[],
  where: Where,
): Spend {
  const until = now.toISOString();
  const counted = rows.filter(
    (row) => period.start <= row.time && row.time <= until && isTargeted(row, budget, where),
  );
  const actual = rounded(counted.reduce((sum, { amount }) => sum + amount, 0));
  const days = new Set(counted.map(({ time }) => time.slice(0, 10)));
  const elapsed = now.getTime() - millisecondsOf(period.start);
  if (days.size < FORECAST_DAYS || elapsed <= 0) return { actual };
  const whole = millisecondsOf(period.end) - millisecondsOf(period.start);
  return { actual, forecast: rounded((actual / elapsed) * whole) };
}

/** Amounts add up to what their digits say. */
function rounded(amount: number): number {
  return Number(amount.toFixed(9));
}

function isTargeted(row: UsageRow, budget: Body, where: Where): boolean {
  const { targets } = budget;
  return (Array.isArray(targets) ? targets.map(String) : []).some((target) =>
    budget["targetType"] === "TAG"
      ? isTagged(row, target, where)
      : isWithin(row.compartmentId, target, where),
  );
}

/** @param target  `<namespace>.<key>.<value>`; only the value may hold dots */
function isTagged({ tags, resourceId }: UsageRow, target: string, { store }: Where): boolean {
  const [namespace = "", key = "", ...value] = target.split(".");
  const ofResource = asBody(store.byId(resourceId ?? "")?.body["definedTags"])[namespace];
  const known = tags[`${namespace}.${key}`] ?? asBody(ofResource)[key];
  return known === value.join(".");
}
