import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { commitStaged, type CommitCounts, type StagedPart } from "../store/commit.ts";
import { UsageDatabase } from "../store/duckdb.ts";
import { readManifest, type UsageManifest } from "../store/manifest.ts";
import { openRows } from "../store/stored-rows.ts";
import type {
  BilledTotal,
  ImportResult,
  SourceOutcome,
  SourceResult,
  UsageProblem,
} from "../../evidence/usage-import.ts";
import { stageSource, type ImportScope, type ReadCounts } from "./stage-source.ts";
import type { UsageSource } from "./source.ts";
import { digestOf } from "./unpack.ts";

export interface ImportRequest {
  readonly sources: readonly UsageSource[];
  /** Folder of the store; made where it is missing. */
  readonly store: string;
  readonly scope: ImportScope;
  /** Told before each source is read. */
  readonly onSource?: (at: number, name: string) => void;
  /** Ends the import after the source that is being read; what was read by then is kept. */
  readonly interrupted?: AbortSignal;
}

/** Rows after which what is staged is written: what an interruption may cost, and what memory holds. */
const BATCH_ROWS = 400_000;

/** Loads sources in their order. One with a mistake is not loaded at all; the others are. */
export async function importUsage(request: ImportRequest): Promise<ImportResult> {
  const { sources, store, scope } = request;
  let manifest = readManifest(store);
  const work = join(store, "work");
  rmSync(work, { recursive: true, force: true });
  mkdirSync(work, { recursive: true });
  const database = await UsageDatabase.open(work);
  const results = new Map<string, SourceResult>();
  const problems: UsageProblem[] = [];
  let batch = emptyBatch();
  const commit = async () => {
    if (batch.parts.length === 0) return;
    const { manifest: next, counts } = await commitStaged(database, store, manifest, batch.parts, {
      accounts: scope.accounts,
      workFolder: work,
    });
    manifest = next;
    for (const { name } of batch.parts) results.set(name, resultOf(name, batch.counts.get(name), counts));
    batch = emptyBatch();
  };
  try {
    await database.run("functions");
    for (const [at, source] of sources.entries()) {
      if (request.interrupted?.aborted === true) {
        results.set(source.name, outcome(source.name, "not-read"));
        continue;
      }
      request.onSource?.(at, source.name);
      if (await isLoaded(manifest, source, scope)) {
        results.set(source.name, unchanged(source.name, manifest));
        continue;
      }
      const staged = await stageSource(database, source, at, scope, work);
      if ("problems" in staged) {
        problems.push(...staged.problems);
        results.set(source.name, outcome(source.name, "rejected"));
        continue;
      }
      const { digest, counts } = staged;
      batch.parts.push({ name: source.name, position: at, digest, origin: source.origin });
      batch.counts.set(source.name, counts);
      batch.rows += counts.read - counts.otherProvider - counts.otherAccount;
      if (batch.rows >= BATCH_ROWS) await commit();
    }
    await commit();
    await openRows(database, store, manifest);
    const billed = await database.rows<BilledTotal>("billed");
    return { sources: sources.flatMap(({ name }) => results.get(name) ?? []), problems, billed };
  } finally {
    database.close();
    rmSync(work, { recursive: true, force: true });
  }
}

interface Batch {
  readonly parts: StagedPart[];
  readonly counts: Map<string, ReadCounts>;
  rows: number;
}

function emptyBatch(): Batch {
  return { parts: [], counts: new Map(), rows: 0 };
}

/** The same bytes under the same name, asked for the same accounts, change nothing. */
async function isLoaded(
  { sources }: UsageManifest,
  source: UsageSource,
  { accounts }: ImportScope,
): Promise<boolean> {
  const known = sources[source.name];
  if (known === undefined || accounts.join() !== known.accounts.join()) return false;
  return known.digest === (await digestOf(source));
}

function unchanged(name: string, { sources }: UsageManifest): SourceResult {
  return { ...outcome(name, "unchanged"), rows: { ...NO_ROWS, alreadyLoaded: sources[name]?.rows ?? 0 } };
}

const NO_ROWS = {
  read: 0,
  loaded: 0,
  replaced: 0,
  alreadyLoaded: 0,
  otherProvider: 0,
  otherAccount: 0,
  repeatedInFile: 0,
};

function outcome(name: string, how: SourceOutcome): SourceResult {
  return { name, outcome: how, rows: NO_ROWS, accounts: [] };
}

function resultOf(name: string, read: ReadCounts | undefined, all: readonly CommitCounts[]): SourceResult {
  const { accounts, ...counts } = read ?? { ...NO_ROWS, accounts: null };
  const { loaded = 0, replaced = 0, alreadyLoaded = 0 } = all.find(({ source }) => source === name) ?? {};
  return {
    name,
    outcome: "loaded",
    rows: { ...counts, loaded, replaced, alreadyLoaded },
    accounts: accounts === null ? [] : accounts.split(", "),
  };
}
