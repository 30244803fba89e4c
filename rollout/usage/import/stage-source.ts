import { rmSync } from "node:fs";
import { join } from "node:path";
import { TAG_NAMESPACE } from "../../onboarding/vocabulary/tags.ts";
import type { UsageDatabase } from "../store/duckdb.ts";
import { stagedFile, typeRows } from "../store/staging.ts";
import type { UsageProblem } from "../../evidence/usage-import.ts";
import { checkRows } from "./check-rows.ts";
import { focusChecks, type RowExpectations } from "./focus-checks.ts";
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

/** A file whose rows are staged, or that was refused. */
export type StagedSource =
  | { readonly digest: string; readonly counts: ReadCounts }
  | { readonly digest: string; readonly problems: readonly UsageProblem[] };

/**
 * Puts the rows of one file into a staged file, see `stagedFile`; of a file with one mistake it puts none.
 *
 * @param position  place of the source among all, by which the last of two versions of a row is told
 * @param workFolder  where the file is unpacked and staged; nothing else stays there
 */
export async function stageSource(
  database: UsageDatabase,
  source: UsageSource,
  position: number,
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
    return { digest, ...(await stageRows(database, source, position, scope, workFolder)) };
  } finally {
    for (const file of [fetched, unpacked]) rmSync(file, { force: true });
  }
}

async function stageRows(
  database: UsageDatabase,
  source: UsageSource,
  position: number,
  scope: ImportScope,
  workFolder: string,
): Promise<{ readonly counts: ReadCounts } | { readonly problems: readonly UsageProblem[] }> {
  const { accounts } = scope;
  const [counts] = await database.rows<Omit<ReadCounts, "repeatedInFile">>("read-counts", { accounts });
  await database.run("own-rows", { accounts });
  await typeRows(database);
  const problems = await checkRows(database, source.name, focusChecks(scope));
  if (problems.length > 0) return { problems };
  await database.run("tag-sets", { namespace: TAG_NAMESPACE });
  await database.run("row-identities");
  await database.run("staged-rows", { source: source.name, origin: source.origin, position });
  const staged = await database.copy("staged_rows", join(workFolder, stagedFile(position)));
  await database.runText(
    "DROP TABLE source_rows; DROP TABLE typed; DROP TABLE tag_sets; DROP TABLE identities; DROP TABLE shared_identities",
  );
  const { read = 0, otherProvider = 0, otherAccount = 0, accounts: named = null } = counts ?? {};
  const repeatedInFile = read - otherProvider - otherAccount - staged;
  return { counts: { read, otherProvider, otherAccount, repeatedInFile, accounts: named } };
}
