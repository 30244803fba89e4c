import type { models } from "oci-usageapi";
import type { Where } from "../compartments.ts";
import type { Wire } from "../modelled.ts";
import { dateAt, millisecondsOf } from "../times.ts";
import { isAsked, readUsageRequest, type UsageRequest, valueOf } from "./usage-request.ts";
import type { UsageRow } from "./usage.ts";

/**
 * Usage as the Usage API sums it up.
 *
 * @returns its items in the order of time and group
 * @throws Refusal 400 when it asks for what can't be, or for what is not played here
 * @see OCI Usage API, RequestSummarizedUsages
 */
export function summarize(
  sent: unknown,
  rows: readonly UsageRow[],
  where: Where,
): Wire<models.UsageAggregation> {
  const asked = readUsageRequest(sent);
  const groups = Map.groupBy(
    rows.filter((row) => isAsked(row, asked, where)),
    (row) => JSON.stringify([sliceOf(row, asked), asked.groupBy.map((field) => valueOf(row, field, where))]),
  );
  const items = [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, group]) => summaryOf(group, asked, where));
  return { groupBy: asked.groupBy, items };
}

/** One item for rows that are alike in time and group. */
function summaryOf(
  group: readonly UsageRow[],
  asked: UsageRequest,
  where: Where,
): Wire<models.UsageSummary>[] {
  const [first] = group;
  if (first === undefined) return [];
  const [timeUsageStarted, timeUsageEnded] = sliceOf(first, asked);
  const sum = (amountOf: (row: UsageRow) => number) =>
    Number(group.reduce((total, row) => total + amountOf(row), 0).toFixed(9));
  return [
    {
      tenantId: where.world.tenancyId,
      ...Object.fromEntries(asked.groupBy.map((field) => [field, valueOf(first, field, where)])),
      timeUsageStarted,
      timeUsageEnded,
      computedAmount: sum(({ amount }) => amount),
      computedQuantity: sum(({ quantity = 0 }) => quantity),
      currency: first.currency,
      isForecast: false,
    },
  ];
}

/** Start and end of the day or month that a row is summed up in; of a sum over time, of all that is asked for. */
function sliceOf({ time }: UsageRow, asked: UsageRequest): readonly [string, string] {
  if (asked.isAggregateByTime) return [asked.timeUsageStarted, asked.timeUsageEnded];
  const from = dateAt(millisecondsOf(time));
  from.setUTCHours(0, 0, 0, 0);
  const to = structuredClone(from);
  if (asked.granularity === "DAILY") {
    to.setUTCDate(to.getUTCDate() + 1);
  } else {
    from.setUTCDate(1);
    to.setUTCMonth(to.getUTCMonth() + 1, 1);
  }
  return [from.toISOString(), to.toISOString()];
}
