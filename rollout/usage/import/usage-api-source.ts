import { Readable } from "node:stream";
import { stringify } from "csv-stringify/sync";
import { addDays } from "../../onboarding/vocabulary/days.ts";
import { monthEnd, monthStart } from "../../onboarding/vocabulary/day-kinds.ts";
import type { UsageSource } from "./source.ts";

/** One sum of OCI's Usage API: a day of one SKU in one compartment. */
export interface UsageSummary {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  readonly compartmentId: string;
  readonly service: string;
  readonly skuName: string;
  readonly unit: string;
  readonly amount: number;
  readonly quantity: number;
  readonly currency: string;
}

/**
 * A month's sums as if they were a report. The store keeps them for days that no report has reached yet; asked again,
 * the month takes the place of what was asked before.
 *
 * @param month  `YYYY-MM`
 * @param account  billing account that the tenancy's usage is billed to; the API does not say it
 */
export function usageApiSource(
  month: string,
  account: string,
  summaries: readonly UsageSummary[],
): UsageSource {
  const start = monthStart(`${month}-01`);
  const rows = summaries.map((one) => ({
    BilledCost: String(one.amount),
    EffectiveCost: String(one.amount),
    BillingAccountId: account,
    BillingCurrency: one.currency,
    BillingPeriodStart: `${start}T00:00:00Z`,
    BillingPeriodEnd: `${addDays(monthEnd(start), 1)}T00:00:00Z`,
    ChargeCategory: "Usage",
    ChargeDescription: one.skuName,
    ChargePeriodStart: `${one.day}T00:00:00Z`,
    ChargePeriodEnd: `${addDays(one.day, 1)}T00:00:00Z`,
    ConsumedQuantity: String(one.quantity),
    ConsumedUnit: one.unit,
    ProviderName: "Oracle",
    ServiceName: one.service,
    x_oci_CompartmentId: one.compartmentId,
  }));
  const text = stringify(rows, { header: true, columns: COLUMNS });
  return {
    name: `usage-api/${month}`,
    format: "csv",
    origin: "usage-api",
    open: () => Readable.from([Buffer.from(text)]),
  };
}

const COLUMNS = [
  "BilledCost",
  "EffectiveCost",
  "BillingAccountId",
  "BillingCurrency",
  "BillingPeriodStart",
  "BillingPeriodEnd",
  "ChargeCategory",
  "ChargeDescription",
  "ChargePeriodStart",
  "ChargePeriodEnd",
  "ConsumedQuantity",
  "ConsumedUnit",
  "ProviderName",
  "ServiceName",
  "x_oci_CompartmentId",
];
