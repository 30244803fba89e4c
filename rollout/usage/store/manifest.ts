import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";
import { RolloutError } from "../../onboarding/vocabulary/rollout-error.ts";
import { USAGE_ORIGINS } from "../import/source.ts";

const manifest = z.strictObject({
  version: z.literal(1),
  /** Counts the commits; part of the files' names, so that a half-written file is never a known one. */
  generation: z.int().nonnegative(),
  /** Name of a source → what is loaded of it. */
  sources: z.record(
    z.string(),
    z.strictObject({
      /** SHA-256 of its bytes, in hex. */
      digest: z.string(),
      /** Billing accounts that were asked for then: with others, the same bytes hold other rows. */
      accounts: z.array(z.string()),
      origin: z.enum(USAGE_ORIGINS),
      /** Billing periods, as `YYYY-MM-DD` of their start, that rows of it are in. */
      periods: z.array(z.string()),
      /** Rows of it that are Oracle's and of those accounts. */
      rows: z.int().nonnegative(),
    }),
  ),
  /** Start of a billing period, `YYYY-MM-DD` → its file, from the store's folder. */
  partitions: z.record(z.string(), z.string()),
  /** Name of a call ledger → SHA-256 of its bytes in hex, and its calls. */
  ledgers: z.record(z.string(), z.strictObject({ digest: z.string(), calls: z.int().nonnegative() })),
  /** Month, `YYYY-MM` → the file of its calls, from the store's folder. */
  calls: z.record(z.string(), z.string()),
});

/** What a store holds. A file that is not named in it is not part of the store. */
export type UsageManifest = z.infer<typeof manifest>;
export type StoredSource = UsageManifest["sources"][string];

const FILE = "manifest.json";
export const PARTITIONS_FOLDER = "focus";

/** The store is not as it was left. Nothing was changed. */
export class UsageStoreFault extends RolloutError {
  override readonly name = "UsageStoreFault";
}

/** @throws UsageStoreFault  where the folder holds rows and nothing says which of them count */
export function readManifest(folder: string): UsageManifest {
  const file = join(folder, FILE);
  if (!existsSync(file)) {
    const rows = join(folder, PARTITIONS_FOLDER);
    if (existsSync(rows) && readdirSync(rows).length > 0) {
      throw new UsageStoreFault(
        `${folder} holds rows, but its ${FILE} is missing, so nobody can say which of them count. Nothing was changed. Put it back, or name an empty folder with --store and import again.`,
      );
    }
    return { version: 1, generation: 0, sources: {}, partitions: {}, ledgers: {}, calls: {} };
  }
  const read = manifest.safeParse(parse(file));
  if (!read.success) {
    const [issue] = read.error.issues;
    throw new UsageStoreFault(
      `${file} is not as it was written: ${issue?.path.join(".") ?? ""} ${issue?.message ?? ""}. Nothing was changed. Put it back, or name an empty folder with --store and import again.`,
    );
  }
  const gone = [...Object.values(read.data.partitions), ...Object.values(read.data.calls)].filter(
    (path) => !existsSync(join(folder, path)),
  );
  if (gone.length > 0) {
    throw new UsageStoreFault(
      `${join(folder, gone[0] ?? "")} is missing, so what was spent is not known. Nothing was changed. Put it back, or name an empty folder with --store and import again.`,
    );
  }
  return read.data;
}

/** Writes it whole or not at all. */
export function writeManifest(folder: string, written: UsageManifest): void {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, FILE);
  writeFileSync(`${file}.part`, `${JSON.stringify(written, null, 2)}\n`);
  renameSync(`${file}.part`, file);
}

function parse(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}
