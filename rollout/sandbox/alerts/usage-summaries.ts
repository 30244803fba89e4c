import * as z from "zod";
import { isWithin, type Where } from "../compartments.ts";
import { Refusal } from "../refusal.ts";
import { dateAt, millisecondsOf } from "../times.ts";
import { compartmentName, pathOf } from "./compartment-path.ts";
import type { UsageRow } from "./usage.ts";

const dimension = z.strictObject({ key: z.string(), value: z.string() });
const tag = z.object({ namespace: z.string(), key: z.string(), value: z.string().exactOptional() });

interface Filter {
  readonly operator?: "AND" | "OR" | "NOT" | undefined;
  readonly dimensions?: readonly z.infer<typeof dimension>[] | undefined;
  readonly tags?: readonly z.infer<typeof tag>[] | undefined;
  readonly filters?: readonly Filter[] | undefined;
}

const filter: z.ZodType<Filter> = z.object({
  operator: z.enum(["AND", "OR", "NOT"]).optional(),
  dimensions: z.array(dimension).optional(),
  tags: z.array(tag).optional(),
  get filters() {
    return z.array(filter).optional();
  },
});

/** What the sandbox answers of `RequestSummarizedUsagesDetails`; the other granularities and types are refused. */
const request = z.object({
  tenantId: z.string(),
  timeUsageStarted: z.iso.datetime({ offset: true }),
  timeUsageEnded: z.iso.datetime({ offset: true }),
  granularity: z.enum(["DAILY", "MONTHLY"]),
  queryType: z.enum(["COST", "USAGE"]).default("COST"),
  isAggregateByTime: z.boolean().default(false),
  groupBy: z
    .array(
      z.enum([
        "compartmentId",
        "compartmentName",
        "compartmentPath",
        "service",
        "skuName",
        "resourceId",
        "unit",
      ]),
    )
    .default([]),
  filter: filter.optional(),
});

type Request = z.infer<typeof request>;
type Summary = Readonly<Record<string, unknown>>;

/**
 * Usage as the Usage API sums it up.
 *
 * @returns a `UsageAggregation`, its items in the order of time and group
 * @throws Refusal 400 when it asks for what can't be, or for what is not played here
 * @see OCI Usage API, RequestSummarizedUsages
 */
export function summarize(sent: unknown, rows: readonly UsageRow[], where: Where) {
  const read = request.safeParse(sent);
  if (!read.success) throw new Refusal(400, "InvalidParameter", z.prettifyError(read.error));
  const asked = read.data;
  const [start, end] = [startOf(asked.timeUsageStarted), startOf(asked.timeUsageEnded)];
  if (start >= end) {
    throw new Refusal(400, "InvalidParameter", "timeUsageStarted must lie before timeUsageEnded.");
  }
  const counted = rows.filter(
    (row) =>
      start <= row.time && row.time < end && (asked.filter === undefined || isKept(row, asked.filter, where)),
  );
  const groups = Map.groupBy(counted, (row) =>
    JSON.stringify([
      sliceOf(row, asked, start, end),
      asked.groupBy.map((field) => fieldOf(row, field, where)),
    ]),
  );
  const items = [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, group]) => {
      const [first] = group;
      return first === undefined ? {} : summaryOf(first, group, asked, [start, end], where);
    });
  return { groupBy: asked.groupBy, items };
}

function summaryOf(
  first: UsageRow,
  group: readonly UsageRow[],
  asked: Request,
  [start, end]: readonly [string, string],
  where: Where,
): Summary {
  const [timeUsageStarted, timeUsageEnded] = sliceOf(first, asked, start, end);
  const sum = (amountOf: (row: UsageRow) => number) =>
    Number(group.reduce((total, row) => total + amountOf(row), 0).toFixed(9));
  return {
    tenantId: where.world.tenancyId,
    ...Object.fromEntries(asked.groupBy.map((field) => [field, fieldOf(first, field, where)])),
    timeUsageStarted,
    timeUsageEnded,
    computedAmount: sum(({ amount }) => amount),
    computedQuantity: sum(({ quantity = 0 }) => quantity),
    currency: first.currency,
    isForecast: false,
  };
}

/** The day or month of a row; of a sum over time, all of it. */
function sliceOf(row: UsageRow, asked: Request, start: string, end: string): readonly [string, string] {
  if (asked.isAggregateByTime) return [start, end];
  const from = dateAt(millisecondsOf(row.time));
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

/** Days begin at midnight: OCI asks for times without minutes. */
function startOf(time: string): string {
  return dateAt(millisecondsOf(time)).toISOString();
}

function fieldOf(row: UsageRow, field: string, where: Where): string {
  switch (field) {
    case "compartmentId":
      return row.compartmentId;
    case "compartmentName":
      return compartmentName(row.compartmentId, where);
    case "compartmentPath":
      return pathOf(row.compartmentId, where);
    case "service":
      return row.service;
    case "skuName":
      return row.skuName ?? "";
    case "resourceId":
      return row.resourceId ?? "";
    case "unit":
      return row.unit ?? "";
    default:
      return "";
  }
}

function isKept(row: UsageRow, asked: Filter, where: Where): boolean {
  const parts = [
    ...(asked.dimensions ?? []).map(({ key, value }) => isIn(row, key, value, where)),
    ...(asked.tags ?? []).map(({ namespace, key, value }) => {
      const tagged = row.tags[`${namespace}.${key}`];
      return value === undefined ? tagged !== undefined : tagged === value;
    }),
    ...(asked.filters ?? []).map((inner) => isKept(row, inner, where)),
  ];
  if (asked.operator === "NOT") return !parts.some(Boolean);
  return asked.operator === "OR" ? parts.some(Boolean) : parts.every(Boolean);
}

/** A compartment stands for what lies below it as well; the other dimensions for themselves. */
function isIn(row: UsageRow, key: string, value: string, where: Where): boolean {
  if (key === "compartmentId") return isWithin(row.compartmentId, value, where);
  if (key === "compartmentPath") {
    const path = fieldOf(row, key, where);
    return path === value || path.startsWith(`${value}/`);
  }
  return fieldOf(row, key, where) === value;
}
