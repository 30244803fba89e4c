/** How a column is kept. `amount`: exact, 20 decimals. `time`: UTC, to the second. */
export type FocusType = "text" | "amount" | "time";

/** One column of a FOCUS row as it is kept here, under the name that FOCUS 1.2 gives it. */
export interface FocusColumn {
  readonly name: string;
  readonly type: FocusType;
  /** Other names that reports use for it: those of FOCUS before 1.0, and Oracle's own with and without `x_`. */
  readonly aliases: readonly string[];
  /** Without it nobody can say what was billed, to whom and for when. */
  readonly required: boolean;
}

function column(name: string, type: FocusType = "text", aliases: readonly string[] = []): FocusColumn {
  return { name, type, aliases, required: false };
}

function required(name: string, type: FocusType = "text", aliases: readonly string[] = []): FocusColumn {
  return { name, type, aliases, required: true };
}

/** Oracle's own columns come as `oci_<name>` or, in later reports, as `x_oci_<name>`. */
function oracle(name: string, type: FocusType = "text"): FocusColumn {
  return column(`x_oci_${name}`, type, [`oci_${name}`]);
}

/**
 * Every column that is kept, in the order of the store. Sources: FOCUS 1.2, columns; Oracle, "FOCUS Reports
 * Schema", whose reports have the names of FOCUS 1.0-preview.
 */
export const FOCUS_COLUMNS: readonly FocusColumn[] = [
  required("BilledCost", "amount"),
  required("BillingAccountId"),
  column("BillingAccountName"),
  required("BillingCurrency"),
  column("BillingPeriodEnd", "time"),
  required("BillingPeriodStart", "time"),
  required("ChargeCategory"),
  column("ChargeClass"),
  column("ChargeDescription"),
  column("ChargeFrequency"),
  required("ChargePeriodEnd", "time"),
  required("ChargePeriodStart", "time"),
  column("ChargeSubcategory"),
  column("AvailabilityZone"),
  column("CommitmentDiscountCategory"),
  column("CommitmentDiscountId"),
  column("CommitmentDiscountName"),
  column("CommitmentDiscountStatus"),
  column("CommitmentDiscountType"),
  column("ConsumedQuantity", "amount", ["UsageQuantity"]),
  column("ConsumedUnit", "text", ["UsageUnit"]),
  column("ContractedCost", "amount"),
  column("ContractedUnitPrice", "amount"),
  column("EffectiveCost", "amount"),
  column("InvoiceId"),
  column("InvoiceIssuerName", "text", ["InvoiceIssuer"]),
  column("ListCost", "amount"),
  column("ListUnitPrice", "amount"),
  column("PricingCategory"),
  column("PricingQuantity", "amount"),
  column("PricingUnit"),
  required("ProviderName", "text", ["Provider"]),
  column("PublisherName", "text", ["Publisher"]),
  column("RegionId"),
  column("RegionName", "text", ["Region"]),
  column("ResourceId"),
  column("ResourceName"),
  column("ResourceType"),
  column("ServiceCategory"),
  column("ServiceName"),
  column("ServiceSubcategory"),
  column("SkuId"),
  column("SkuPriceId"),
  column("SubAccountId"),
  column("SubAccountName"),
  column("Tags"),
  oracle("ReferenceNumber"),
  oracle("CompartmentId"),
  oracle("CompartmentName"),
  oracle("OverageFlag"),
  oracle("UnitPriceOverage", "amount"),
  oracle("BilledQuantityOverage", "amount"),
  oracle("CostOverage", "amount"),
  oracle("AttributedUsage", "amount"),
  oracle("AttributedCost", "amount"),
  oracle("BackReferenceNumber"),
];

/** Lower-case name or alias → column. */
export const FOCUS_COLUMN_BY_NAME: ReadonlyMap<string, FocusColumn> = new Map(
  FOCUS_COLUMNS.flatMap((known) =>
    [known.name, ...known.aliases].map((name) => [name.toLowerCase(), known] as const),
  ),
);
