import type { Readable } from "node:stream";

/** Whence rows came. Rows of the Usage API stand in for those that no report holds yet. */
export const USAGE_ORIGINS = ["focus", "usage-api"] as const;
export type UsageOrigin = (typeof USAGE_ORIGINS)[number];

/** How a file is written. */
export type UsageFormat = "csv" | "csv.gz" | "parquet";

/** One file or object of usage data. */
export interface UsageSource {
  /** Name under which the store remembers it: the path from the folder, or the object's name. */
  readonly name: string;
  readonly format: UsageFormat;
  readonly origin: UsageOrigin;
  readonly open: () => Readable | Promise<Readable>;
}

/** @returns how a file of that name is written; `undefined` where it is no usage data */
export function formatOf(name: string): UsageFormat | undefined {
  const lower = name.toLowerCase();
  if (lower.endsWith(".csv")) return "csv";
  if (lower.endsWith(".csv.gz")) return "csv.gz";
  return lower.endsWith(".parquet") ? "parquet" : undefined;
}
