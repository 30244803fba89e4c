import { rmSync } from "node:fs";
import { join } from "node:path";
import { TAG_NAMESPACE } from "../../onboarding/vocabulary/tags.ts";
import type { UsageDatabase } from "../store/database.ts";
import { typeRows } from "../store/staging.ts";
import type { UsageProblem } from "../../evidence/usage-import.ts";
import { checkRows, type RowExpectations } from "./check-rows.ts";
import { readSourceRows } from "./source-rows.ts";
import type { UsageSource } from "./source.ts";
import { download, gunzip } from "./unpack.ts";

/** Whose rows are loaded, and what they must agree with. */
export interface ImportScope extends RowExpectations {
  readonly accounts: readonly string[];
}

/** Rows of one file, by what became of them. */
export interface ReadCounts {
  readonly read: number;
  readonly otherProvider: number;
  readonly otherAccount: number;
  /** The same row twice in one file, by Oracle's reference number. */
  readonly repeatedInFile: number;
  /** Billing accounts of Oracle's that the file names, for whoever declared another. */
  readonly accounts: string | null;
}

/** A file whose rows are in `staged`, or that was refused. */
export type StagedSource =
  | { readonly digest: string; readonly counts: ReadCounts }
  | { readonly digest: string; readonly problems: readonly UsageProblem[] };

/**
 * Adds the rows of one file to the table `staged`; of a file with one mistake it adds none.
 *
 * @param workFolder  where the file is unpacked; nothing stays there
 */
export async function stageSource(
  database: UsageDatabase,
  source: UsageSource,
  scope: ImportScope,
  workFolder: string,
): Promise<StagedSource> {
  const fetched = join(workFolder, "fetched");
  const unpacked = join(workFolder, "unpacked");
  try {
    const digest = await download(source, fetched);
    const isPacked = source.format === "csv.gz";
    const broken = isPacked ? await gunzip(source.name, fetched, unpacked) : undefined;
    if (broken !== undefined) return { digest, problems: [broken] };
    const read = await readSourceRows(database, source.name, isPacked ? unpacked : fetched, source.format);
    if (read.length > 0) return { digest, problems: read };
    return { digest, ...(await stageRows(database, source, scope)) };
  } finally {
    for (const file of [fetched, unpacked]) rmSync(file, { force: true });
  }
}

async function stageRows(
  database: UsageDatabase,
  source: UsageSource,
  scope: ImportScope,
): Promise<{ readonly counts: ReadCounts } | { readonly problems: readonly UsageProblem[] }> {
  const { accounts } = scope;
  const [counts] = await database.rows<Omit<ReadCounts, "repeatedInFile">>("read-counts", { accounts });
  await database.run("own-rows", { accounts });
  await typeRows(database);
  const problems = await checkRows(database, source.name, scope);
  if (problems.length > 0) return { problems };
  await database.run("tag-sets", { namespace: TAG_NAMESPACE });
  const before = await stagedCount(database);
  await database.run("stage", { source: source.name, origin: source.origin });
  const staged = (await stagedCount(database)) - before;
  await database.runText(
    "DROP TABLE source_rows; DROP TABLE own_rows; DROP TABLE typed; DROP TABLE tag_sets",
  );
  const { read = 0, otherProvider = 0, otherAccount = 0, accounts: named = null } = counts ?? {};
  const repeatedInFile = read - otherProvider - otherAccount - staged;
  return { counts: { read, otherProvider, otherAccount, repeatedInFile, accounts: named } };
}

async function stagedCount(database: UsageDatabase): Promise<number> {
  const [found] = await database.rowsOfText<{ rows: number }>("SELECT count(*) AS rows FROM staged");
  return found?.rows ?? 0;
}
