import type { UsageDatabase } from "./duckdb.ts";
import type { UsageManifest } from "./manifest.ts";
import { openStored } from "./parquet-view.ts";

/** Makes the view `focus_rows` over the billing periods that begin within `from` and `to`, both included; all where none is named. */
export async function openRows(
  database: UsageDatabase,
  folder: string,
  { partitions }: UsageManifest,
  { from = "", to = "9999" }: { readonly from?: string; readonly to?: string } = {},
): Promise<void> {
  const files = Object.entries(partitions)
    .filter(([period]) => period >= from && period <= to)
    .map(([, file]) => file);
  await openStored(database, "focus_rows", folder, files.sort());
}
