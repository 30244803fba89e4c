import { addDays } from "../../onboarding/vocabulary/days.ts";
import { FOCUS_COLUMNS } from "../focus/columns.ts";
import { identifier, literal } from "../store/duckdb.ts";
import { shown, type RowCheck } from "./check-rows.ts";

/** What rows must agree with. */
export interface RowExpectations {
  /** ISO 4217, the tenancy's. */
  readonly currency: string;
  /** The day of the import, `YYYY-MM-DD`: nothing was used after it. */
  readonly asOf: string;
}

/** What may be wrong with a row of a FOCUS report. */
export function focusChecks({ currency, asOf }: RowExpectations): RowCheck[] {
  // A day of slack: it is tomorrow already where the bill may have been written.
  const future = literal(addDays(asOf, 2));
  const typed = FOCUS_COLUMNS.filter(({ type }) => type !== "text");
  return [
    ...typed.map(({ name, type }): RowCheck => ({
      column: name,
      when: `own.${identifier(name)} IS NOT NULL AND typed.${identifier(name)} IS NULL`,
      wrong: (value) =>
        type === "amount"
          ? `${shown(value)} is no number of at most 18 digits before and 20 after the point`
          : `${shown(value)} is no time`,
      fix: "Fetch the file again, or have the provider correct it",
    })),
    ...FOCUS_COLUMNS.filter(({ required }) => required).map(({ name }): RowCheck => ({
      column: name,
      when: `own.${identifier(name)} IS NULL`,
      wrong: () => "the value is missing",
      fix: "Have the provider correct it: without it nobody can say what was billed",
    })),
    {
      column: "BillingCurrency",
      when: `own."BillingCurrency" <> ${literal(currency)}`,
      wrong: (value) => `${shown(value)} is not ${currency}, the currency of the tenancy and its budgets`,
      fix: "Take the account out of usage.billingAccounts, or correct currency in tenancy.yaml",
    },
    {
      column: "Tags",
      when: `own."Tags" IS NOT NULL AND NOT json_valid(own."Tags")`,
      wrong: (value) => `${shown(value)} is not JSON`,
      fix: "Fetch the file again, or have the provider correct it",
    },
    ...["BillingPeriodStart", "ChargePeriodStart"].map((column): RowCheck => ({
      column,
      when: `typed.${identifier(column)} >= ${future}::TIMESTAMP`,
      wrong: (value) => `${shown(value)} lies after ${asOf}, the day of this import`,
      fix: "State the right day with --as-of, or have the provider correct it",
    })),
  ];
}
