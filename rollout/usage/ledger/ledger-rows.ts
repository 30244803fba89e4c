import type { UsageProblem } from "../../evidence/usage-import.ts";
import { shown, type RowCheck } from "../import/check-rows.ts";
import { identifier, literal, type UsageDatabase } from "../store/duckdb.ts";
import { modelCall } from "./call.ts";

/** SQL types of a stored call, in the order of its columns. */
const TYPES: Readonly<Record<keyof typeof modelCall.shape, string>> = {
  callId: "VARCHAR",
  time: "TIMESTAMP",
  team: "VARCHAR",
  environment: "VARCHAR",
  service: "VARCHAR",
  user: "VARCHAR",
  repository: "VARCHAR",
  customer: "VARCHAR",
  workflow: "VARCHAR",
  model: "VARCHAR",
  tokensIn: "BIGINT",
  tokensOut: "BIGINT",
  cachedTokens: "BIGINT",
  latencyMs: "BIGINT",
  status: "VARCHAR",
};
const COLUMNS = Object.entries(TYPES);
const FIX = "Write it as docs/schemas/call-ledger.schema.json says";

/** Reads a ledger into the view `own_rows`, texts as they were written, and the table `typed`. */
export async function readLedgerRows(
  database: UsageDatabase,
  source: string,
  file: string,
  format: "ndjson" | "parquet",
): Promise<UsageProblem[]> {
  const columns = COLUMNS.map(([name]) => `${identifier(name)}: 'VARCHAR'`).join(", ");
  const read =
    format === "parquet"
      ? `read_parquet(${literal(file)})`
      : `read_json(${literal(file)}, format = 'newline_delimited', columns = {${columns}})`;
  const texts = COLUMNS.map(([name]) => `${identifier(name)}::VARCHAR AS ${identifier(name)}`).join(", ");
  const typed = COLUMNS.map(([name, type]) => `${typedColumn(name, type)} AS ${identifier(name)}`).join(", ");
  try {
    await database.runText(
      `CREATE OR REPLACE TEMP TABLE own_rows AS SELECT row_number() OVER () AS "x_Row", ${texts} FROM ${read}`,
    );
  } catch (error) {
    return [unreadable(source, error)];
  }
  await database.runText(`CREATE OR REPLACE TEMP TABLE typed AS SELECT "x_Row", ${typed} FROM own_rows`);
  return [];
}

function typedColumn(name: string, type: string): string {
  if (type === "TIMESTAMP") return `focus_time(${identifier(name)})`;
  return type === "BIGINT" ? `try_cast(${identifier(name)} AS BIGINT)` : identifier(name);
}

function unreadable(source: string, error: unknown): UsageProblem {
  const message = error instanceof Error ? error.message : String(error);
  const line = /in line (\d+)/.exec(message)?.[1];
  return {
    source,
    // DuckDB counts the line after the one that it cannot read.
    ...(line === undefined ? {} : { row: Number(line) - 1 }),
    wrong:
      line === undefined
        ? "this is no call ledger: its columns are not those of the schema"
        : "this line is not JSON",
    fix: FIX,
  };
}

/** What may be wrong with a call. */
export function ledgerChecks(): RowCheck[] {
  const required = Object.entries(modelCall.shape).filter(([, field]) => !field.isOptional());
  return [
    ...required.map(([column]): RowCheck => ({
      column,
      when: `own.${identifier(column)} IS NULL`,
      wrong: () => "the value is missing",
      fix: FIX,
    })),
    ...COLUMNS.filter(([, type]) => type === "BIGINT").map(([column]): RowCheck => ({
      column,
      when: `own.${identifier(column)} IS NOT NULL AND (typed.${identifier(column)} IS NULL OR NOT regexp_full_match(own.${identifier(column)}, '[0-9]{1,10}'))`,
      wrong: (value) => `${shown(value)} is no count`,
      fix: FIX,
    })),
    {
      column: "time",
      when: "own.time IS NOT NULL AND typed.time IS NULL",
      wrong: (value) => `${shown(value)} is no time`,
      fix: FIX,
    },
    {
      column: "status",
      when: `own.status NOT IN (${modelCall.shape.status.options.map(literal).join(", ")})`,
      wrong: (value) => `${shown(value)} is none of ${modelCall.shape.status.options.join(", ")}`,
      fix: FIX,
    },
  ];
}
