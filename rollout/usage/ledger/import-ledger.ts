import { mkdirSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import type { LedgerResult, UsageProblem } from "../../evidence/usage-import.ts";
import { checkRows } from "../import/check-rows.ts";
import { digestOf, download } from "../import/unpack.ts";
import type { LedgerSource } from "./ledger-source.ts";
import { UsageDatabase } from "../store/duckdb.ts";
import { parquetRows } from "../store/parquet-view.ts";
import { readManifest, writeManifest } from "../store/manifest.ts";
import { ledgerChecks, readLedgerRows } from "./ledger-rows.ts";

/**
 * Loads call ledgers, each whole or not at all. A call that is told again counts once, as it was told last.
 *
 * @param store  folder of the store; made where it is missing
 */
export async function importLedgers(store: string, sources: readonly LedgerSource[]): Promise<LedgerResult> {
  if (sources.length === 0) return { ledgers: [], problems: [] };
  const work = join(store, "work");
  mkdirSync(work, { recursive: true });
  const database = await UsageDatabase.open(work);
  const problems: UsageProblem[] = [];
  const ledgers: LedgerResult["ledgers"][number][] = [];
  try {
    await database.run("functions");
    for (const source of sources) {
      const known = readManifest(store).ledgers[source.name];
      if (known !== undefined && known.digest === (await digestOf(source))) {
        ledgers.push({ name: source.name, outcome: "unchanged", calls: known.calls });
        continue;
      }
      const file = join(work, "ledger");
      const digest = await download(source, file);
      const found = await readLedgerRows(database, source.name, file, source.format);
      if (found.length === 0) found.push(...(await checkRows(database, source.name, ledgerChecks())));
      if (found.length > 0) {
        problems.push(...found);
        ledgers.push({ name: source.name, outcome: "rejected", calls: 0 });
        continue;
      }
      const calls = await commitCalls(database, store, source.name, digest);
      ledgers.push({ name: source.name, outcome: "loaded", calls });
    }
    return { ledgers, problems };
  } finally {
    database.close();
    rmSync(work, { recursive: true, force: true });
  }
}

/** @returns the calls that the ledger holds */
async function commitCalls(
  database: UsageDatabase,
  store: string,
  name: string,
  digest: string,
): Promise<number> {
  const manifest = readManifest(store);
  const months = await database.rowsOfText<{ month: string; calls: number }>(
    `SELECT strftime("time", '%Y-%m') AS month, count(DISTINCT "callId") AS calls FROM typed GROUP BY ALL ORDER BY ALL`,
  );
  const generation = manifest.generation + 1;
  const calls = { ...manifest.calls };
  const former: string[] = [];
  await database.run("own-calls");
  for (const { month } of months) {
    const before = calls[month];
    const file = `calls/Month=${month}/calls-${String(generation).padStart(6, "0")}.parquet`;
    mkdirSync(dirname(join(store, file)), { recursive: true });
    const stored = before === undefined ? "own_calls WHERE false" : parquetRows([join(store, before)]);
    await database.runText(`CREATE OR REPLACE TEMP VIEW stored_calls AS FROM ${stored}`);
    await database.run("merge-calls", { month });
    await database.copy("merged_calls", join(store, `${file}.part`));
    renameSync(join(store, `${file}.part`), join(store, file));
    calls[month] = file;
    if (before !== undefined) former.push(before);
  }
  const held = months.reduce((sum, one) => sum + one.calls, 0);
  writeManifest(store, {
    ...manifest,
    generation,
    ledgers: { ...manifest.ledgers, [name]: { digest, calls: held } },
    calls,
  });
  for (const file of former) rmSync(join(store, file));
  return held;
}
