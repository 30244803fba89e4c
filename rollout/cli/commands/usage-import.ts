import { existsSync, rmSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import type { UsageImport } from "../../evidence/usage-import.ts";
import type { RolloutModel } from "../../onboarding/model.ts";
import { jsonText } from "../../reports/json/json.ts";
import { renderImport } from "../../reports/usage/import-text.ts";
import { folderSources } from "../../usage/import/folder-source.ts";
import { importLedgers } from "../../usage/ledger/import-ledger.ts";
import { ledgerSources, type LedgerSource } from "../../usage/ledger/ledger-source.ts";
import { importUsage } from "../../usage/import/import-usage.ts";
import type { UsageSource } from "../../usage/import/source.ts";
import { asOfDay, requireModel } from "../documents.ts";
import { UsageError } from "../usage-error.ts";
import { lockStore } from "../usage/with-store.ts";
import { ociSources, type OciSourceOptions } from "../usage/oci-sources.ts";
import { importProgress, type ImportProgress } from "../usage/import-progress.ts";
import type { World } from "../world.ts";

export interface UsageImportOptions extends OciSourceOptions {
  readonly account?: readonly string[];
  /** Call ledgers. */
  readonly ledger?: readonly string[];
  readonly json?: boolean;
}

/**
 * Loads usage data into the local store. A file with a mistake is not loaded at all; the others are.
 *
 * @returns 0 everything was read, 1 a file was rejected, 130 interrupted
 */
export async function usageImport(
  world: World,
  places: readonly string[],
  options: UsageImportOptions,
): Promise<number> {
  const model = requireModel(world, options);
  const accounts = accountsOf(model, options);
  const ledgers = ledgersOf(world, options.ledger ?? []);
  const asOf = asOfDay(world, options.asOf);
  const store = resolve(world.cwd, options.store);
  const unlock = lockStore(world, store, options.store);
  let progress: ImportProgress | undefined;
  try {
    const sources = await sourcesFrom(world, model, places, { ...options, accounts, asOf });
    progress = importProgress(world, sources);
    const bills = await importUsage({
      sources,
      store,
      scope: { accounts, currency: model.tenancy.currency, asOf },
      onSource: progress.onSource,
      interrupted: world.interrupted,
    });
    progress.end();
    // What was fetched is in the store now.
    if (bills.problems.length === 0) rmSync(join(store, "fetched"), { recursive: true, force: true });
    const calls = await importLedgers(store, ledgers);
    const result: UsageImport = {
      ...bills,
      ledgers: calls.ledgers,
      problems: [...bills.problems, ...calls.problems],
    };
    world.stdout.write(options.json === true ? jsonText(result) : renderImport(result, nextStep(result)));
    return exitCodeOf(result);
  } finally {
    progress?.end();
    unlock();
  }
}

async function sourcesFrom(
  world: World,
  model: RolloutModel,
  places: readonly string[],
  options: UsageImportOptions & { readonly accounts: readonly string[]; readonly asOf: string },
): Promise<UsageSource[]> {
  const { from, ledger = [], accounts, asOf } = options;
  if (from === "files") {
    if (options.month !== undefined) {
      throw new UsageError("--month says nothing of files. Leave it out, or add --from usage-api.");
    }
    return places.length === 0 && ledger.length > 0 ? [] : sourcesOf(world, places);
  }
  if (places.length === 0) return ociSources(world, model, accounts, asOf, options);
  throw new UsageError(
    `--from ${from} reads from OCI, and ${places.join(", ")} from here. Leave one of the two out.`,
  );
}

function ledgersOf(world: World, places: readonly string[]): LedgerSource[] {
  return places.flatMap((place) => {
    const path = resolve(world.cwd, place);
    if (!existsSync(path))
      throw new UsageError(`${place} is not there. Name a call ledger, or a folder of them.`);
    const found = ledgerSources(path);
    if (found.length > 0) return found;
    throw new UsageError(`${place} holds no call ledger: their names end in .ndjson, .jsonl or .parquet.`);
  });
}

function accountsOf({ tenancy }: RolloutModel, { account = [], root }: UsageImportOptions): string[] {
  const accounts = [...new Set([...(tenancy.usage?.billingAccounts ?? []), ...account])].sort();
  if (accounts.length > 0) return accounts;
  throw new UsageError(
    `nobody says whose bill this is, so nothing was loaded. Write the billing accounts to usage.billingAccounts of ${root}/tenancy.yaml, or name one with --account.`,
  );
}

function sourcesOf(world: World, places: readonly string[]): UsageSource[] {
  if (places.length === 0) {
    throw new UsageError(
      "name the FOCUS files, or folders of them. Example: rollout usage import focus-reports/",
    );
  }
  const sources = places.flatMap((place) => {
    const path = resolve(world.cwd, place);
    if (!existsSync(path))
      throw new UsageError(`${place} is not there. Name a FOCUS file, or a folder of them.`);
    const { sources: found, ignored } = folderSources(path);
    if (found.length === 0) {
      throw new UsageError(`${place} holds no FOCUS file: their names end in .csv, .csv.gz or .parquet.`);
    }
    if (ignored.length > 0) {
      world.stderr.write(
        `${relative(world.cwd, path)}: ${ignored.length} files are no usage data and were left alone.\n`,
      );
    }
    return found;
  });
  const names = sources.map(({ name }) => name);
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice !== undefined) {
    throw new UsageError(
      `two of the files are called ${twice}, and the store tells them apart by name. Import the folder that holds both.`,
    );
  }
  return sources;
}

function nextStep({ sources }: UsageImport): string {
  return sources.some(({ outcome }) => outcome === "not-read")
    ? "You interrupted it; what is told above is kept. The same command goes on with the rest."
    : 'Next: "rollout report spend" writes the weekly pack.';
}

function exitCodeOf({ problems, sources }: UsageImport): number {
  if (problems.length > 0) return 1;
  return sources.some(({ outcome }) => outcome === "not-read") ? 130 : 0;
}
