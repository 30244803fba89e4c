import { type Body, textOf } from "../body.ts";
import type { Where } from "../compartments.ts";
import { ocidLetters } from "../ocid.ts";
import type { StoredRecord } from "../store.ts";
import { dateAt, millisecondsOf } from "../times.ts";
import { periodOf } from "./budget-period.ts";
import { type Spend, spendOf } from "./spend.ts";
import { usageIn } from "./usage.ts";

/** Milliseconds between two looks at a budget. Source: OCI, Budgets Overview: evaluated every 24 hours. */
const INTERVAL = 24 * 60 * 60 * 1000;

const JOURNAL = "triggeredAlerts";

/** That an alert rule's threshold was reached: once in each period of its budget. */
export interface TriggeredAlert {
  readonly id: string;
  readonly alertRuleId: string;
  readonly budgetId: string;
  /** Start of the budget's period. */
  readonly period: string;
  readonly time: string;
  readonly type: "ACTUAL" | "FORECAST";
  /** What was spent, or is forecast. */
  readonly spend: number;
  /** What it reached: an amount, also where the rule says a percentage. */
  readonly threshold: number;
}

/** @returns when OCI looks at a budget next, after what it looked at last, or made */
export function nextEvaluation({ body }: StoredRecord): Date {
  const last = textOf(body, "timeSpendComputed") ?? textOf(body, "timeCreated") ?? "";
  return dateAt(millisecondsOf(last) + INTERVAL);
}

/**
 * Computes what a budget's targets spent by then, keeps it in the budget, and tells which rules it sets off.
 *
 * Outside of its only period a budget keeps what was computed before.
 */
export function evaluate(budget: StoredRecord, now: Date, where: Where): TriggeredAlert[] {
  const { store } = where;
  const period = periodOf(budget.body, now);
  const { actualSpend: _, forecastedSpend: __, ...body } = budget.body;
  const time = now.toISOString();
  if (period === undefined) {
    store.put({ ...budget, body: { ...budget.body, timeSpendComputed: time } });
    return [];
  }
  const spend = spendOf(budget.body, period, now, usageIn(store), where);
  store.put({
    ...budget,
    body: {
      ...body,
      actualSpend: spend.actual,
      ...(spend.forecast !== undefined && { forecastedSpend: spend.forecast }),
      timeSpendComputed: time,
    },
  });
  const before = store.journal<TriggeredAlert>(JOURNAL);
  const triggered = store
    .living("budgetalertrule")
    .filter(({ parentId }) => parentId === budget.id)
    .filter(({ id }) => !before.some((alert) => alert.alertRuleId === id && alert.period === period.start))
    .flatMap((rule) => {
      const reached = reachedBy(rule.body, Number(budget.body["amount"]), spend);
      if (reached === undefined) return [];
      const id = `ocid1.triggeredalert.oc1..${ocidLetters([rule.id, period.start])}`;
      const what = { id, alertRuleId: rule.id, budgetId: budget.id, period: period.start, time };
      return [{ ...what, ...reached }];
    });
  store.note(JOURNAL, triggered);
  return triggered;
}

/** @returns what was reached; undefined when the threshold was not */
function reachedBy(
  rule: Body,
  amount: number,
  { actual, forecast }: Spend,
): Pick<TriggeredAlert, "type" | "spend" | "threshold"> | undefined {
  const type = rule["type"] === "FORECAST" ? "FORECAST" : "ACTUAL";
  const spend = type === "FORECAST" ? forecast : actual;
  const given = Number(rule["threshold"]);
  const threshold = rule["thresholdType"] === "ABSOLUTE" ? given : (amount * given) / 100;
  return spend === undefined || spend < threshold ? undefined : { type, spend, threshold };
}
