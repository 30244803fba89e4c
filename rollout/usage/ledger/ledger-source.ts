import { createReadStream, readdirSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import type { Readable } from "node:stream";

/** A file of calls. */
export interface LedgerSource {
  /** Name under which the store remembers it. */
  readonly name: string;
  readonly format: "ndjson" | "parquet";
  readonly open: () => Readable;
}

/** @returns the call ledgers at a place: a file, or those of a folder, sorted by name */
export function ledgerSources(path: string): LedgerSource[] {
  const files = statSync(path).isFile()
    ? [{ name: basename(path), file: path }]
    : readdirSync(path)
        .sort()
        .map((name) => ({ name, file: join(path, name) }));
  return files.flatMap(({ name, file }): LedgerSource[] => {
    const format = formatOf(name);
    return format === undefined ? [] : [{ name, format, open: () => createReadStream(file) }];
  });
}

function formatOf(name: string): LedgerSource["format"] | undefined {
  if (/\.(ndjson|jsonl)$/i.test(name)) return "ndjson";
  return /\.parquet$/i.test(name) ? "parquet" : undefined;
}
