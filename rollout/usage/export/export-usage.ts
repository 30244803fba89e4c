import { createWriteStream, mkdirSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { stringify } from "csv-stringify";
import { literal, UsageDatabase } from "../store/duckdb.ts";
import { readManifest } from "../store/manifest.ts";
import { openStored } from "../store/parquet-view.ts";
import { openRows } from "../store/stored-rows.ts";
import { dayKey } from "../day-key.ts";
import { openAttribution } from "../spend/open-attribution.ts";
import type { SpendAttribution } from "../spend/spend-scope.ts";
import type { ExportFormat, FocusVersion } from "./export-forms.ts";
import { focusExportColumns, type FocusRow } from "./focus-row.ts";
import { splitDay } from "./split-day.ts";
import type { AttributedRow, RowShare } from "./to-focus-row.ts";

export interface ExportRequest {
  readonly store: string;
  /** Folder for what does not fit into memory. */
  readonly scratch: string;
  readonly attribution: SpendAttribution;
  /** Billing periods that begin within these months, `YYYY-MM`, both included; all where none is named. */
  readonly month: string | undefined;
  readonly version: FocusVersion;
  readonly format: ExportFormat;
  readonly file: string;
}

/** Rows that are read from the store at once. */
const CHUNK = 20_000;

/** Writes the stored rows as FOCUS, whole or not at all. @returns the rows written */
export async function exportUsage(request: ExportRequest): Promise<number> {
  const { store, scratch, month, version, format, file } = request;
  const manifest = readManifest(store);
  const database = await UsageDatabase.open(scratch);
  const csv = join(scratch, "export.csv");
  try {
    await database.run("functions");
    await openRows(
      database,
      store,
      manifest,
      month === undefined ? {} : { from: `${month}-01`, to: `${month}-31` },
    );
    await openAttribution(database, request.attribution);
    await database.run("export-rows");
    const shares = await sharesByDay(database, store, Object.values(manifest.calls));
    const columns = focusExportColumns(version);
    let rows = 0;
    const counted = async function* () {
      for await (const row of focusRows(database, shares)) {
        rows += 1;
        yield row;
      }
    };
    await pipeline(
      counted,
      stringify({ header: true, columns, escape_formulas: false }),
      createWriteStream(csv),
    );
    mkdirSync(dirname(file), { recursive: true });
    await convert(database, csv, format, `${file}.part`);
    renameSync(`${file}.part`, file);
    return rows;
  } finally {
    database.close();
    rmSync(csv, { force: true });
  }
}

async function* focusRows(
  database: UsageDatabase,
  shares: ReadonlyMap<string, readonly RowShare[]>,
): AsyncGenerator<FocusRow> {
  let day: AttributedRow[] = [];
  let key: string | undefined;
  for (let from = 1; ; from += CHUNK) {
    const rows = await database.rowsOfText<AttributedRow>(
      `SELECT * REPLACE (day::VARCHAR AS day) FROM export_rows WHERE position BETWEEN ${from} AND ${from + CHUNK - 1} ORDER BY position`,
    );
    if (rows.length === 0) break;
    for (const row of rows) {
      const own = dayKey({
        team: row["team"] ?? null,
        environment: row["environment"] ?? null,
        day: row["day"] ?? "",
      });
      if (own !== key) {
        yield* splitDay(day, shares.get(key ?? "") ?? []);
        day = [];
        key = own;
      }
      day.push(row);
    }
  }
  yield* splitDay(day, shares.get(key ?? "") ?? []);
}

async function sharesByDay(
  database: UsageDatabase,
  store: string,
  calls: readonly string[],
): Promise<Map<string, RowShare[]>> {
  if (calls.length === 0) return new Map();
  await openStored(database, "calls", store, calls);
  const rows = await database.rows<RowShare & { team: string; environment: string; day: string }>(
    "export-shares",
  );
  return Map.groupBy(rows, dayKey);
}

/** Parquet has numbers and times; NDJSON has amounts as text, with all their digits. */
async function convert(
  database: UsageDatabase,
  csv: string,
  format: ExportFormat,
  file: string,
): Promise<void> {
  if (format === "csv") {
    renameSync(csv, file);
    return;
  }
  const read = `read_csv(${literal(csv)}, header = true, all_varchar = true, delim = ',', quote = '"', escape = '"', auto_detect = true, nullstr = '')`;
  const counts = ["x_Calls", "x_TokensIn", "x_TokensOut"].map((name) => `"${name}"::BIGINT AS "${name}"`);
  const selected = `SELECT * REPLACE (${counts.join(", ")}) FROM ${read}`;
  await database.runText(
    format === "ndjson"
      ? `COPY (${selected}) TO ${literal(file)} (FORMAT json, ARRAY false)`
      : `COPY (SELECT * REPLACE (${TYPED}) FROM (${selected})) TO ${literal(file)} (FORMAT parquet, COMPRESSION zstd)`,
  );
}

const AMOUNTS = [
  "BilledCost",
  "ConsumedQuantity",
  "ContractedCost",
  "ContractedUnitPrice",
  "EffectiveCost",
  "ListCost",
  "ListUnitPrice",
  "PricingQuantity",
];
const TIMES = ["BillingPeriodEnd", "BillingPeriodStart", "ChargePeriodEnd", "ChargePeriodStart"];
const TYPED = [
  ...AMOUNTS.map((name) => `"${name}"::DECIMAL(38, 20) AS "${name}"`),
  ...TIMES.map((name) => `"${name}"::TIMESTAMPTZ AS "${name}"`),
].join(", ");
