import { join } from "node:path";
import { identifier, literal, type UsageDatabase } from "./duckdb.ts";
import { createRows } from "./staging.ts";

/** The rows of Parquet files, as SQL reads them; a folder's name is no column of theirs. @param files  at least one */
export function parquetRows(files: readonly string[]): string {
  return `read_parquet(${literal(files)}, hive_partitioning = false)`;
}

/** Makes a view over files of a store, by their paths from its folder; of none, one without a row. */
export async function openStored(
  database: UsageDatabase,
  view: string,
  folder: string,
  files: readonly string[],
): Promise<void> {
  if (files.length === 0) await createRows(database, "no_rows");
  const rows = files.length === 0 ? "no_rows" : parquetRows(files.map((file) => join(folder, file)));
  await database.runText(`CREATE OR REPLACE TEMP VIEW ${identifier(view)} AS FROM ${rows}`);
}
