import { beforeEach, expect, it } from "vitest";
import { asBody } from "../body.ts";
import { Refusal } from "../refusal.ts";
import { Tenancy, TENANCY_ID } from "../testing/tenancy.ts";
import { summarize } from "./usage-summaries.ts";
import { readUsage, type UsageRow } from "./usage.ts";

// Source: OCI Usage API, RequestSummarizedUsagesDetails and UsageSummary.
let tenancy: Tenancy;
let rows: UsageRow[];

beforeEach(() => {
  tenancy = new Tenancy("2026-11-10T12:00:00Z");
  const compartmentId = tenancy.put("compartment", "ai");
  tenancy.put("compartment", "dev", { compartmentId });
  const use = (time: string, amount: number, rest: object = {}) => ({
    time,
    compartment: "ai/dev",
    service: "Generative AI",
    amount,
    ...rest,
  });
  rows = readUsage(
    [
      use("2026-11-03T10:00:00Z", 2, { skuName: "tokens", quantity: 20 }),
      use("2026-11-02T10:00:00Z", 1, { skuName: "tokens", quantity: 10 }),
      use("2026-11-02T23:59:59Z", 0.1, { tags: { "Rollout.Team": "claims" } }),
      use("2026-11-02T10:00:00Z", 5, { compartment: "ai", service: "Object Storage" }),
      use("2026-12-01T00:00:00Z", 100),
    ],
    tenancy,
  );
});

const request = {
  tenantId: TENANCY_ID,
  timeUsageStarted: "2026-11-01T00:00:00Z",
  timeUsageEnded: "2026-12-01T00:00:00Z",
  granularity: "DAILY",
};
const amounts = (sent: object, ...fields: string[]) =>
  summarize({ ...request, ...sent }, rows, tenancy).items.map((item) =>
    [...fields, "computedAmount"].map((field) => asBody(item)[field]),
  );

it("sums up by day, in the order of days", () => {
  expect(summarize({ ...request, groupBy: ["service", "compartmentName"] }, rows, tenancy)).toEqual({
    groupBy: ["service", "compartmentName"],
    items: [
      ["2026-11-02", "2026-11-03", "Generative AI", "dev", 1.1, 10],
      ["2026-11-02", "2026-11-03", "Object Storage", "ai", 5, 0],
      ["2026-11-03", "2026-11-04", "Generative AI", "dev", 2, 20],
    ].map(([from, to, service, compartmentName, computedAmount, computedQuantity]) => ({
      tenantId: TENANCY_ID,
      service,
      compartmentName,
      timeUsageStarted: `${from}T00:00:00.000Z`,
      timeUsageEnded: `${to}T00:00:00.000Z`,
      computedAmount,
      computedQuantity,
      currency: "USD",
      isForecast: false,
    })),
  });
});

it("sums up by month, or by all the time that is asked for", () => {
  const year = { timeUsageEnded: "2027-01-01T00:00:00Z" };
  expect(amounts({ ...year, granularity: "MONTHLY" }, "timeUsageStarted", "timeUsageEnded")).toEqual([
    ["2026-11-01T00:00:00.000Z", "2026-12-01T00:00:00.000Z", 8.1],
    ["2026-12-01T00:00:00.000Z", "2027-01-01T00:00:00.000Z", 100],
  ]);
  expect(amounts({ ...year, isAggregateByTime: true })).toEqual([[108.1]]);
});

it("keeps what its filter asks for", () => {
  const dimension = (key: string, value: string) => ({ dimensions: [{ key, value }] });
  const monthly = (filter: object) => amounts({ granularity: "MONTHLY", filter }).flat();
  expect(monthly(dimension("compartmentId", "ocid1.compartment.oc1..dev"))).toEqual([3.1]);
  expect(monthly(dimension("compartmentPath", "ai"))).toEqual([5]);
  expect(monthly({ operator: "NOT", ...dimension("service", "Object Storage") })).toEqual([3.1]);
  expect(monthly({ tags: [{ namespace: "Rollout", key: "Team", value: "claims" }] })).toEqual([0.1]);
  const filters = [dimension("compartmentName", "ai"), dimension("skuName", "tokens")];
  expect(monthly({ operator: "OR", filters })).toEqual([8]);
  expect(monthly({ operator: "AND", filters })).toEqual([]);
});

it.each([
  ["hours", { granularity: "HOURLY" }],
  ["credits", { queryType: "CREDIT" }],
  ["groups that are not known", { groupBy: ["shape"] }],
  ["filters that are not known", { filter: { dimensions: [{ key: "region", value: "us-chicago-1" }] } }],
  ["an end before its start", { timeUsageEnded: "2026-10-01T00:00:00Z" }],
])("refuses %s", (_what, sent) => {
  expect(() => summarize({ ...request, ...sent }, rows, tenancy)).toThrow(Refusal);
});
