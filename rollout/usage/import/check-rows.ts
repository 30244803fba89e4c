import { addDays } from "../../onboarding/vocabulary/days.ts";
import { FOCUS_COLUMNS } from "../focus/columns.ts";
import { identifier, literal, type UsageDatabase } from "../store/database.ts";
import type { UsageProblem } from "../../evidence/usage-import.ts";

/** What rows must agree with. */
export interface RowExpectations {
  /** ISO 4217, the tenancy's. */
  readonly currency: string;
  /** The day of the import, `YYYY-MM-DD`: nothing was used after it. */
  readonly asOf: string;
}

/** At most so many are told of each kind of mistake in one file. */
const TOLD = 3;

interface Kind {
  readonly column: string;
  /** Over `own_rows` beside `typed`, which have their rows in the same order. */
  readonly when: string;
  readonly wrong: (value: string | null) => string;
  readonly fix: string;
}

/** @returns what is wrong with the rows of `own_rows`, whose types are in `typed`; sorted by row */
export async function checkRows(
  database: UsageDatabase,
  source: string,
  expected: RowExpectations,
): Promise<UsageProblem[]> {
  const kinds = kindsOf(expected);
  // One look at the rows says which kinds there are; only those are asked where.
  const counts = kinds.map(({ when }, at) => `count(*) FILTER (${when}) AS k${at}`).join(", ");
  const joined = 'own_rows AS own JOIN typed ON typed."x_Row" = own."x_Row"';
  const [found = {}] = await database.rowsOfText<Record<string, number>>(`SELECT ${counts} FROM ${joined}`);
  const problems: UsageProblem[] = [];
  for (const [at, { column, when, wrong, fix }] of kinds.entries()) {
    if ((found[`k${at}`] ?? 0) === 0) continue;
    const rows = await database.rowsOfText<{ row: number; value: string | null }>(
      `SELECT own."x_Row" AS row, own.${identifier(column)} AS value FROM ${joined} WHERE ${when} ORDER BY row LIMIT ${TOLD}`,
    );
    problems.push(...rows.map(({ row, value }) => ({ source, row, column, wrong: wrong(value), fix })));
  }
  return problems.sort((a, b) => (a.row ?? 0) - (b.row ?? 0));
}

function kindsOf({ currency, asOf }: RowExpectations): Kind[] {
  // A day of slack: it is tomorrow already where the bill may have been written.
  const future = literal(addDays(asOf, 2));
  const typed = FOCUS_COLUMNS.filter(({ type }) => type !== "text");
  return [
    ...typed.map(({ name, type }): Kind => ({
      column: name,
      when: `own.${identifier(name)} IS NOT NULL AND typed.${identifier(name)} IS NULL`,
      wrong: (value) =>
        type === "amount"
          ? `${shown(value)} is no number of at most 18 digits before and 20 after the point`
          : `${shown(value)} is no time`,
      fix: "Fetch the file again, or have the provider correct it",
    })),
    ...FOCUS_COLUMNS.filter(({ required }) => required).map(({ name }): Kind => ({
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
    ...["BillingPeriodStart", "ChargePeriodStart"].map((column): Kind => ({
      column,
      when: `typed.${identifier(column)} >= ${future}::TIMESTAMP`,
      wrong: (value) => `${shown(value)} lies after ${asOf}, the day of this import`,
      fix: "State the right day with --as-of, or have the provider correct it",
    })),
  ];
}

/** A value that may be long, or hostile. */
function shown(value: string | null): string {
  const text = JSON.stringify(value ?? "");
  return text.length > 60 ? `${text.slice(0, 57)}…"` : text;
}
