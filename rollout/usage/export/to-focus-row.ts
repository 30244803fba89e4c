import { addDays } from "../../onboarding/vocabulary/days.ts";
import { monthEnd } from "../../onboarding/vocabulary/day-kinds.ts";
import { exactAmount, exactUnits } from "../../onboarding/vocabulary/exact-amounts.ts";
import { ALLOWED, allowedOf, type FocusRow } from "./focus-row.ts";

/** A stored row with whose it is; texts, with NULL as null. */
export type AttributedRow = Readonly<Record<string, string | null>>;

/** A call ledger's share of a day. */
export interface RowShare {
  readonly workflow: string | null;
  readonly repository: string | null;
  readonly customer: string | null;
  readonly calls: number;
  readonly tokensIn: number;
  readonly tokensOut: number;
}

/**
 * A stored row as FOCUS wants it. What FOCUS wants filled and the provider left empty has the nearest value that is
 * known, a cost that of the bill, and the row says which columns those are.
 */
export function toFocusRow(row: AttributedRow, share?: RowShare): FocusRow {
  const filled: string[] = [];
  const given = (column: string) => row[column] ?? null;
  const fill = <V>(column: string, known: V | null | undefined, otherwise: V): V => {
    if (known !== null && known !== undefined) return known;
    filled.push(column);
    return otherwise;
  };
  const amount = (column: string) => {
    const written = given(column);
    return written === null ? null : exactAmount(exactUnits(written));
  };
  const allowed = <C extends keyof typeof ALLOWED>(column: C) =>
    allowedOf<(typeof ALLOWED)[C][number]>(ALLOWED[column], given(column));
  const billed = amount("BilledCost") ?? "0.00";
  const category = fill("ChargeCategory", allowed("ChargeCategory"), "Adjustment");
  const provider = given("ProviderName") ?? "Oracle";
  return {
    AvailabilityZone: given("AvailabilityZone"),
    BilledCost: billed,
    BillingAccountId: given("BillingAccountId") ?? "",
    BillingAccountName: given("BillingAccountName"),
    BillingCurrency: given("BillingCurrency") ?? "",
    BillingPeriodEnd: fill(
      "BillingPeriodEnd",
      time(given("BillingPeriodEnd")),
      nextMonth(given("BillingPeriodStart") ?? ""),
    ),
    BillingPeriodStart: time(given("BillingPeriodStart")) ?? "",
    ChargeCategory: category,
    ChargeClass:
      given("x_oci_BackReferenceNumber") === null && given("ChargeClass") !== "Correction"
        ? null
        : "Correction",
    ChargeDescription: given("ChargeDescription"),
    ChargeFrequency: fill(
      "ChargeFrequency",
      allowed("ChargeFrequency"),
      category === "Usage" ? "Usage-Based" : "One-Time",
    ),
    ChargePeriodEnd: time(given("ChargePeriodEnd")) ?? "",
    ChargePeriodStart: time(given("ChargePeriodStart")) ?? "",
    CommitmentDiscountCategory: allowed("CommitmentDiscountCategory") ?? null,
    CommitmentDiscountId: given("CommitmentDiscountId"),
    CommitmentDiscountName: given("CommitmentDiscountName"),
    CommitmentDiscountStatus: allowed("CommitmentDiscountStatus") ?? null,
    CommitmentDiscountType: given("CommitmentDiscountType"),
    ConsumedQuantity: amount("ConsumedQuantity"),
    ConsumedUnit: given("ConsumedUnit"),
    ContractedCost: fill("ContractedCost", amount("ContractedCost"), billed),
    ContractedUnitPrice: amount("ContractedUnitPrice"),
    EffectiveCost: fill("EffectiveCost", amount("EffectiveCost"), billed),
    InvoiceId: given("InvoiceId"),
    InvoiceIssuerName: fill("InvoiceIssuerName", given("InvoiceIssuerName"), provider),
    ListCost: fill("ListCost", amount("ListCost"), billed),
    ListUnitPrice: amount("ListUnitPrice"),
    PricingCategory: allowed("PricingCategory") ?? null,
    PricingQuantity: amount("PricingQuantity"),
    PricingUnit: given("PricingUnit"),
    ProviderName: provider,
    PublisherName: fill("PublisherName", given("PublisherName"), provider),
    RegionId: given("RegionId"),
    RegionName: given("RegionName"),
    ResourceId: given("ResourceId"),
    ResourceName: given("ResourceName"),
    ResourceType: given("ResourceType"),
    ServiceCategory: fill("ServiceCategory", allowed("ServiceCategory"), "Other"),
    ServiceName: fill("ServiceName", given("ServiceName"), "Other"),
    ServiceSubcategory: given("ServiceSubcategory"),
    SkuId: given("SkuId"),
    SkuPriceId: given("SkuPriceId"),
    SubAccountId: given("SubAccountId"),
    SubAccountName: given("SubAccountName"),
    Tags: given("Tags"),
    x_Team: given("team"),
    x_Environment: given("environment"),
    x_CostCenter: given("cost_center"),
    x_UnallocatedReason: given("reason"),
    x_Workflow: share?.workflow ?? null,
    x_Repository: share?.repository ?? given("x_Repository"),
    x_Customer: share?.customer ?? given("x_Customer"),
    x_Calls: share?.calls ?? null,
    x_TokensIn: share?.tokensIn ?? null,
    x_TokensOut: share?.tokensOut ?? null,
    x_oci_ReferenceNumber: given("x_oci_ReferenceNumber"),
    x_oci_BackReferenceNumber: given("x_oci_BackReferenceNumber"),
    x_oci_CompartmentId: given("x_oci_CompartmentId"),
    x_oci_CompartmentName: given("x_oci_CompartmentName"),
    x_FilledColumns: filled.length === 0 ? null : filled.sort().join(" "),
  };
}

/** `2026-12-01 05:00:00` → `2026-12-01T05:00:00Z`. */
function time(stored: string | null): string | null {
  return stored === null ? null : `${stored.slice(0, 10)}T${stored.slice(11, 19)}Z`;
}

function nextMonth(start: string): string {
  return `${addDays(monthEnd(start.slice(0, 10)), 1)}T00:00:00Z`;
}
