import { mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { literal, type UsageDatabase } from "./database.ts";
import { PARTITIONS_FOLDER, writeManifest, type StoredSource, type UsageManifest } from "./manifest.ts";
import { createRows } from "./staging.ts";

/** What became of the rows of one source. */
export interface CommitCounts {
  readonly source: string;
  readonly loaded: number;
  /** The same row is there already. */
  readonly alreadyLoaded: number;
  /** A row of the same identity was there and said something else. */
  readonly replaced: number;
}

/** A source whose rows are in `staged`. */
export type StagedPart = Pick<StoredSource, "digest" | "origin"> & { readonly name: string };

/**
 * Writes what is staged into the partitions of its billing periods, one file each, and empties `staged`.
 *
 * New files first, then the manifest that names them, then the old files go: whoever is cut off in between leaves the
 * store as it was.
 */
export async function commitStaged(
  database: UsageDatabase,
  folder: string,
  manifest: UsageManifest,
  parts: readonly StagedPart[],
  accounts: readonly string[],
): Promise<{ readonly manifest: UsageManifest; readonly counts: readonly CommitCounts[] }> {
  const source_order = parts.map(({ name }) => name);
  const staged = await periodsOf(database, "staged");
  const touched = touchedPeriods(
    manifest,
    parts,
    staged.map(({ period }) => period),
  );
  await loadStored(database, folder, manifest, touched);
  const counts = await database.rows<CommitCounts>("commit-counts", { source_order });
  await database.run("merge", { source_order, accounts });

  const generation = manifest.generation + 1;
  const partitions = { ...manifest.partitions };
  for (const period of touched) {
    const file = await writePartition(database, folder, period, generation);
    if (file === undefined) delete partitions[period];
    else partitions[period] = file;
  }
  const sources = { ...manifest.sources };
  for (const { name, ...part } of parts) {
    const own = staged.filter(({ source }) => source === name);
    const rows = own.reduce((sum, one) => sum + one.rows, 0);
    sources[name] = {
      ...part,
      accounts: [...accounts],
      periods: own.map(({ period }) => period).sort(),
      rows,
    };
  }
  const next: UsageManifest = { version: 1, generation, sources, partitions };
  writeManifest(folder, next);
  dropUnknownFiles(folder, next, touched);
  await createRows(database, "staged");
  await database.runText("DROP TABLE IF EXISTS merged; DROP TABLE IF EXISTS stored");
  return { manifest: next, counts };
}

interface PeriodRows {
  readonly source: string;
  readonly period: string;
  readonly rows: number;
}

function periodsOf(database: UsageDatabase, table: string): Promise<PeriodRows[]> {
  return database.rowsOfText<PeriodRows>(
    `SELECT "x_Source" AS source, strftime("BillingPeriodStart", '%Y-%m-%d') AS period, count(*) AS rows FROM ${table} GROUP BY ALL`,
  );
}

/** Periods of what comes, and of what the same sources held before. */
function touchedPeriods(
  { sources }: UsageManifest,
  parts: readonly StagedPart[],
  staged: readonly string[],
): string[] {
  const before = parts.flatMap(({ name }) => sources[name]?.periods ?? []);
  return [...new Set([...staged, ...before])].sort();
}

async function loadStored(
  database: UsageDatabase,
  folder: string,
  { partitions }: UsageManifest,
  touched: readonly string[],
): Promise<void> {
  await createRows(database, "stored");
  const files = touched.flatMap((period) => partitions[period] ?? []).map((file) => join(folder, file));
  if (files.length > 0) {
    await database.runText(
      `INSERT INTO stored BY NAME SELECT * FROM read_parquet(${literal(files)}, hive_partitioning = false)`,
    );
  }
}

/** Sorted, so that the same rows make the same file, and a question about some days reads little of it. */
async function writePartition(
  database: UsageDatabase,
  folder: string,
  period: string,
  generation: number,
): Promise<string | undefined> {
  const rows = `SELECT * FROM merged WHERE strftime("BillingPeriodStart", '%Y-%m-%d') = ${literal(period)}`;
  const [found] = await database.rowsOfText<{ rows: number }>(`SELECT count(*) AS rows FROM (${rows})`);
  if ((found?.rows ?? 0) === 0) return undefined;
  const file = `${PARTITIONS_FOLDER}/BillingPeriodStart=${period}/rows-${String(generation).padStart(6, "0")}.parquet`;
  const path = join(folder, file);
  mkdirSync(dirname(path), { recursive: true });
  await database.runText(
    `COPY (${rows} ORDER BY "ChargePeriodStart", "x_RowKey") TO ${literal(`${path}.part`)} (FORMAT parquet, COMPRESSION zstd)`,
  );
  renameSync(`${path}.part`, path);
  return file;
}

/** Files of the touched partitions that the manifest does not name: the former ones, and what a cut-off import left. */
function dropUnknownFiles(folder: string, { partitions }: UsageManifest, touched: readonly string[]): void {
  for (const period of touched) {
    const partition = join(PARTITIONS_FOLDER, `BillingPeriodStart=${period}`);
    const known = partitions[period];
    for (const name of namesIn(join(folder, partition))) {
      if (join(partition, name) !== known) rmSync(join(folder, partition, name));
    }
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
