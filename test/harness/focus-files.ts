import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { stringify } from "csv-stringify/sync";
import type { ImportResult } from "../../rollout/evidence/usage-import.ts";
import { folderSources } from "../../rollout/usage/import/folder-source.ts";
import { importUsage } from "../../rollout/usage/import/import-usage.ts";

/** A row as Oracle's reports write it; columns that are left out are empty. */
export type FocusRow = Readonly<Record<string, string>>;

/** What a row has that says nothing else. */
const USUAL: FocusRow = {
  BilledCost: "1",
  BillingAccountId: "20209880",
  BillingCurrency: "USD",
  BillingPeriodEnd: "2026-12-01T00:00Z",
  BillingPeriodStart: "2026-11-01T00:00Z",
  ChargeCategory: "Usage",
  ChargePeriodEnd: "2026-11-02T00:00Z",
  ChargePeriodStart: "2026-11-01T00:00Z",
  EffectiveCost: "1",
  Provider: "Oracle",
  ServiceName: "GENERATIVE_AI",
  SkuId: "B1",
};

/** @returns a report with these rows: the usual columns, and those that a row names beside them */
export function focusCsv(...rows: readonly FocusRow[]): string {
  const columns = [...new Set([...Object.keys(USUAL), ...rows.flatMap((row) => Object.keys(row))])];
  return stringify(
    rows.map((row) => ({ ...USUAL, ...row })),
    { header: true, columns },
  );
}

/** Writes files into a folder: name → content. */
export function writeFiles(folder: string, files: Readonly<Record<string, string | Buffer>>): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
}

/** Imports everything of a folder's `reports` into its `store`. */
export function importFolder(
  folder: string,
  scope: {
    readonly accounts?: readonly string[];
    readonly interrupted?: AbortSignal;
    readonly asOf?: string;
  } = {},
): Promise<ImportResult> {
  const { accounts = ["20209880"], asOf = "2026-12-01", interrupted } = scope;
  return importUsage({
    sources: folderSources(join(folder, "reports")).sources,
    store: join(folder, "store"),
    scope: { accounts, currency: "USD", asOf },
    ...(interrupted === undefined ? {} : { interrupted }),
  });
}
