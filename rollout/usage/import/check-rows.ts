import type { UsageProblem } from "../../evidence/usage-import.ts";
import { identifier, type UsageDatabase } from "../store/duckdb.ts";

/** At most so many are told of each kind of mistake in one file. */
const TOLD = 3;

/** One kind of mistake. */
export interface RowCheck {
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
  checks: readonly RowCheck[],
): Promise<UsageProblem[]> {
  // One look at the rows says which kinds there are; only those are asked where.
  const counts = checks.map(({ when }, at) => `count(*) FILTER (${when}) AS k${at}`).join(", ");
  const joined = 'own_rows AS own JOIN typed ON typed."x_Row" = own."x_Row"';
  const [found = {}] = await database.rowsOfText<Record<string, number>>(`SELECT ${counts} FROM ${joined}`);
  const problems: UsageProblem[] = [];
  for (const [at, { column, when, wrong, fix }] of checks.entries()) {
    if ((found[`k${at}`] ?? 0) === 0) continue;
    const rows = await database.rowsOfText<{ row: number; value: string | null }>(
      `SELECT own."x_Row" AS row, own.${identifier(column)} AS value FROM ${joined} WHERE ${when} ORDER BY row LIMIT ${TOLD}`,
    );
    problems.push(...rows.map(({ row, value }) => ({ source, row, column, wrong: wrong(value), fix })));
  }
  return problems.sort((a, b) => (a.row ?? 0) - (b.row ?? 0));
}

/** A value that may be long, or hostile. */
export function shown(value: string | null): string {
  const text = JSON.stringify(value ?? "");
  return text.length > 60 ? `${text.slice(0, 57)}…"` : text;
}
