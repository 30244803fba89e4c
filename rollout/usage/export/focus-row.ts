import * as z from "zod";
import type { FocusVersion } from "./export-forms.ts";

const SERVICE_CATEGORIES = [
  "AI and Machine Learning",
  "Analytics",
  "Business Applications",
  "Compute",
  "Databases",
  "Developer Tools",
  "Multicloud",
  "Identity",
  "Integration",
  "Internet of Things",
  "Management and Governance",
  "Media",
  "Migration",
  "Mobile",
  "Networking",
  "Security",
  "Storage",
  "Web",
  "Other",
] as const;
const CHARGE_CATEGORIES = ["Usage", "Purchase", "Tax", "Credit", "Adjustment"] as const;
const CHARGE_FREQUENCIES = ["One-Time", "Recurring", "Usage-Based"] as const;
const PRICING_CATEGORIES = ["Standard", "Dynamic", "Committed", "Other"] as const;
const COMMITMENT_CATEGORIES = ["Spend", "Usage"] as const;
const COMMITMENT_STATUSES = ["Used", "Unused"] as const;

const text = z.string().min(1);
const nullable = text.nullable();
/** All digits, as JSON numbers cannot hold them. */
const amount = z.string().regex(/^-?\d+(\.\d+)?$/);
const time = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/);
const count = z.int().min(0).nullable();

/**
 * A row of FOCUS 1.2 as it is handed on, written from the specification: the columns that every provider has, those
 * whose condition OCI meets, and `x_` columns of our own. Source: FOCUS 1.2, columns and allowed values.
 */
export const focusRow = z
  .strictObject({
    AvailabilityZone: nullable,
    BilledCost: amount,
    BillingAccountId: text,
    BillingAccountName: nullable,
    BillingCurrency: z.string().regex(/^[A-Z]{3}$/),
    BillingPeriodEnd: time,
    BillingPeriodStart: time,
    ChargeCategory: z.enum(CHARGE_CATEGORIES),
    ChargeClass: z.literal("Correction").nullable(),
    ChargeDescription: nullable,
    ChargeFrequency: z.enum(CHARGE_FREQUENCIES),
    ChargePeriodEnd: time,
    ChargePeriodStart: time,
    CommitmentDiscountCategory: z.enum(COMMITMENT_CATEGORIES).nullable(),
    CommitmentDiscountId: nullable,
    CommitmentDiscountName: nullable,
    CommitmentDiscountStatus: z.enum(COMMITMENT_STATUSES).nullable(),
    CommitmentDiscountType: nullable,
    ConsumedQuantity: amount.nullable(),
    ConsumedUnit: nullable,
    ContractedCost: amount,
    ContractedUnitPrice: amount.nullable(),
    EffectiveCost: amount,
    InvoiceId: nullable,
    InvoiceIssuerName: text,
    ListCost: amount,
    ListUnitPrice: amount.nullable(),
    PricingCategory: z.enum(PRICING_CATEGORIES).nullable(),
    PricingQuantity: amount.nullable(),
    PricingUnit: nullable,
    ProviderName: text,
    PublisherName: text,
    RegionId: nullable,
    RegionName: nullable,
    ResourceId: nullable,
    ResourceName: nullable,
    ResourceType: nullable,
    ServiceCategory: z.enum(SERVICE_CATEGORIES),
    ServiceName: text,
    ServiceSubcategory: nullable,
    SkuId: nullable,
    SkuPriceId: nullable,
    SubAccountId: nullable,
    SubAccountName: nullable,
    Tags: nullable.describe("JSON object of keys and values."),
    x_Team: nullable.describe("Team of the documents; null where nobody of them pays."),
    x_Environment: nullable,
    x_CostCenter: nullable,
    x_UnallocatedReason: nullable.describe("Why x_Team is null."),
    x_Workflow: nullable.describe("Of the call ledger, by the shares of its tokens."),
    x_Repository: nullable,
    x_Customer: nullable,
    x_Calls: count.describe("Calls of the row's share of the day."),
    x_TokensIn: count,
    x_TokensOut: count,
    x_FilledColumns: nullable.describe(
      "Columns that FOCUS wants filled and the provider left empty, or wrote otherwise, parted by spaces.",
    ),
    x_oci_ReferenceNumber: nullable,
    x_oci_BackReferenceNumber: nullable,
    x_oci_CompartmentId: nullable,
    x_oci_CompartmentName: nullable,
  })
  .describe("One row of the FOCUS 1.2 export.");
export type FocusRow = z.infer<typeof focusRow>;

/** Columns that came after 1.0. */
const SINCE_1_0 = new Set(["InvoiceId", "ServiceSubcategory"]);

/** @returns the version's columns, in their order, our own last */
export function focusExportColumns(version: FocusVersion): string[] {
  const all = Object.keys(focusRow.shape);
  return version === "1.0" ? all.filter((name) => !SINCE_1_0.has(name)) : all;
}

/** @returns the JSON Schema of a row, for whoever reads the export */
export function focusRowSchema(): string {
  return `${JSON.stringify({ ...z.toJSONSchema(focusRow), title: "FOCUS 1.2 export: one row" }, null, 2)}\n`;
}

/** @returns the allowed value that was written, whatever its capitals; undefined where none was */
export function allowedOf<const V extends string>(
  allowed: readonly V[],
  written: string | null,
): V | undefined {
  return allowed.find((one) => one.toLowerCase() === written?.trim().toLowerCase());
}

export const ALLOWED = {
  ServiceCategory: SERVICE_CATEGORIES,
  ChargeCategory: CHARGE_CATEGORIES,
  ChargeFrequency: CHARGE_FREQUENCIES,
  PricingCategory: PRICING_CATEGORIES,
  CommitmentDiscountCategory: COMMITMENT_CATEGORIES,
  CommitmentDiscountStatus: COMMITMENT_STATUSES,
} as const;
