import { mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { literal, type UsageDatabase } from "./duckdb.ts";
import { PARTITIONS_FOLDER, writeManifest, type StoredSource, type UsageManifest } from "./manifest.ts";
import { openStored, parquetRows } from "./parquet-view.ts";
import { stagedFile } from "./staging.ts";

/** What became of the rows of one source. */
export interface CommitCounts {
  readonly source: string;
  readonly loaded: number;
  /** The same row is there already. */
  readonly alreadyLoaded: number;
  /** A row of the same identity was there and said something else. */
  readonly replaced: number;
}

/** A source whose rows are staged. */
export type StagedPart = Pick<StoredSource, "digest" | "origin"> & {
  readonly name: string;
  /** Its place among all sources. */
  readonly position: number;
};

/**
 * Writes what is staged into the partitions of its billing periods, one file each, and removes the staged files.
 *
 * New files first, then the manifest that names them, then the old files go: whoever is cut off in between leaves the
 * store as it was.
 */
export async function commitStaged(
  database: UsageDatabase,
  folder: string,
  manifest: UsageManifest,
  parts: readonly StagedPart[],
  { accounts, workFolder }: { readonly accounts: readonly string[]; readonly workFolder: string },
): Promise<{ readonly manifest: UsageManifest; readonly counts: readonly CommitCounts[] }> {
  const source_order = parts.map(({ name }) => name);
  const files = parts.map(({ position }) => join(workFolder, stagedFile(position)));
  await database.runText(`CREATE OR REPLACE TEMP VIEW staged AS FROM ${parquetRows(files)}`);
  const staged = await periodsOf(database);
  const touched = touchedPeriods(
    manifest,
    parts,
    staged.map(({ period }) => period),
  );
  await openStored(
    database,
    "stored",
    folder,
    touched.flatMap((period) => manifest.partitions[period] ?? []),
  );
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
  for (const { name, position: _, ...part } of parts) {
    const own = staged.filter(({ source }) => source === name);
    const rows = own.reduce((sum, one) => sum + one.rows, 0);
    sources[name] = {
      ...part,
      accounts: [...accounts],
      periods: own.map(({ period }) => period).sort(),
      rows,
    };
  }
  const next: UsageManifest = { ...manifest, generation, sources, partitions };
  writeManifest(folder, next);
  dropUnknownFiles(folder, next, touched);
  for (const file of files) rmSync(file);
  return { manifest: next, counts };
}

interface PeriodRows {
  readonly source: string;
  readonly period: string;
  readonly rows: number;
}

function periodsOf(database: UsageDatabase): Promise<PeriodRows[]> {
  return database.rowsOfText<PeriodRows>(
    `SELECT "x_Source" AS source, strftime("BillingPeriodStart", '%Y-%m-%d') AS period, count(*) AS rows FROM staged GROUP BY ALL`,
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

async function writePartition(
  database: UsageDatabase,
  folder: string,
  period: string,
  generation: number,
): Promise<string | undefined> {
  const file = `${PARTITIONS_FOLDER}/BillingPeriodStart=${period}/rows-${String(generation).padStart(6, "0")}.parquet`;
  const path = join(folder, file);
  mkdirSync(dirname(path), { recursive: true });
  const rows = await database.copy(
    `merged WHERE "BillingPeriodStart" = ${literal(period)}::TIMESTAMP`,
    `${path}.part`,
  );
  if (rows === 0) {
    rmSync(`${path}.part`);
    return undefined;
  }
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
