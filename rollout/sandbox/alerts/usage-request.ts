import * as z from "zod";
import type { Where } from "../compartments.ts";
import { Refusal } from "../refusal.ts";
import { dateAt, millisecondsOf } from "../times.ts";
import { compartmentName, pathOf } from "./compartment-path.ts";
import type { UsageRow } from "./usage.ts";

/** What usage can be grouped and filtered by here. */
const DIMENSIONS = {
  compartmentId: ({ compartmentId }: UsageRow) => compartmentId,
  compartmentName: ({ compartmentId }: UsageRow, where: Where) => compartmentName(compartmentId, where),
  compartmentPath: ({ compartmentId }: UsageRow, where: Where) => pathOf(compartmentId, where),
  service: ({ service }: UsageRow) => service,
  skuName: ({ skuName = "" }: UsageRow) => skuName,
  resourceId: ({ resourceId = "" }: UsageRow) => resourceId,
  unit: ({ unit = "" }: UsageRow) => unit,
};

export type Dimension = keyof typeof DIMENSIONS;

const dimension = z.enum(Object.keys(DIMENSIONS) as [Dimension, ...Dimension[]]);
const tag = z.object({ namespace: z.string(), key: z.string(), value: z.string().exactOptional() });

interface Filter {
  readonly operator?: "AND" | "OR" | "NOT" | undefined;
  readonly dimensions?: readonly { readonly key: Dimension; readonly value: string }[] | undefined;
  readonly tags?: readonly z.infer<typeof tag>[] | undefined;
  readonly filters?: readonly Filter[] | undefined;
}

const filter: z.ZodType<Filter> = z.object({
  operator: z.enum(["AND", "OR", "NOT"]).optional(),
  dimensions: z.array(z.object({ key: dimension, value: z.string() })).optional(),
  tags: z.array(tag).optional(),
  get filters() {
    return z.array(filter).optional();
  },
});

const time = z.iso.datetime({ offset: true }).transform((text) => dateAt(millisecondsOf(text)).toISOString());

/** What the sandbox answers of `RequestSummarizedUsagesDetails`; other granularities and types it refuses. */
const request = z
  .object({
    tenantId: z.string(),
    timeUsageStarted: time,
    timeUsageEnded: time,
    granularity: z.enum(["DAILY", "MONTHLY"]),
    queryType: z.enum(["COST", "USAGE"]).default("COST"),
    isAggregateByTime: z.boolean().default(false),
    groupBy: z.array(dimension).default([]),
    filter: filter.optional(),
  })
  .refine(({ timeUsageStarted, timeUsageEnded }) => timeUsageStarted < timeUsageEnded, {
    error: "timeUsageStarted must lie before timeUsageEnded",
  });

export type UsageRequest = z.infer<typeof request>;

/** @throws Refusal 400 when it asks for what can't be, or for what is not played here */
export function readUsageRequest(sent: unknown): UsageRequest {
  const read = request.safeParse(sent);
  if (read.success) return read.data;
  throw new Refusal(400, "InvalidParameter", z.prettifyError(read.error));
}

export function valueOf(row: UsageRow, of: Dimension, where: Where): string {
  return DIMENSIONS[of](row, where);
}

/** Whether a row is asked for: by its time, and by the filter. A compartment stands for itself alone. */
export function isAsked(row: UsageRow, asked: UsageRequest, where: Where): boolean {
  const isThen = asked.timeUsageStarted <= row.time && row.time < asked.timeUsageEnded;
  return isThen && (asked.filter === undefined || isKept(row, asked.filter, where));
}

function isKept(row: UsageRow, { operator, dimensions, tags, filters }: Filter, where: Where): boolean {
  const parts = [
    ...(dimensions ?? []).map(({ key, value }) => valueOf(row, key, where) === value),
    ...(tags ?? []).map(({ namespace, key, value }) => {
      const tagged = row.tags[`${namespace}.${key}`];
      return value === undefined ? tagged !== undefined : tagged === value;
    }),
    ...(filters ?? []).map((inner) => isKept(row, inner, where)),
  ];
  if (operator === "NOT") return !parts.some(Boolean);
  return operator === "OR" ? parts.some(Boolean) : parts.every(Boolean);
}
