import { join } from "node:path";
import { literal, type UsageDatabase } from "./duckdb.ts";
import type { UsageManifest } from "./manifest.ts";
import { createRows } from "./staging.ts";

/** Makes the view `focus_rows` over the billing periods that begin within `from` and `to`, both included; all where none is named. */
export async function openRows(
  database: UsageDatabase,
  folder: string,
  { partitions }: UsageManifest,
  { from = "", to = "9999" }: { readonly from?: string; readonly to?: string } = {},
): Promise<void> {
  const files = Object.entries(partitions)
    .filter(([period]) => period >= from && period <= to)
    .map(([, file]) => join(folder, file))
    .sort();
  if (files.length === 0) await createRows(database, "no_rows");
  const rows = files.length === 0 ? "no_rows" : `read_parquet(${literal(files)}, hive_partitioning = false)`;
  await database.runText(`CREATE OR REPLACE TEMP VIEW focus_rows AS SELECT * FROM ${rows}`);
}
