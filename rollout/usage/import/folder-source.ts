import { createReadStream, existsSync, readdirSync, statSync } from "node:fs";
import { basename, join, sep } from "node:path";
import { formatOf, type UsageSource } from "./source.ts";

/**
 * Every FOCUS file of a folder and the folders in it, or one file, sorted by name so that later reports come later.
 *
 * @returns the sources, and the names of files that are no usage data
 */
export function folderSources(path: string): {
  readonly sources: UsageSource[];
  readonly ignored: readonly string[];
} {
  if (!existsSync(path)) return { sources: [], ignored: [] };
  const isFile = statSync(path).isFile();
  const names = isFile ? [basename(path)] : filesIn(path);
  const sources = names.flatMap((name) => fileSource(name, isFile ? path : join(path, name)));
  const known = new Set(sources.map(({ name }) => name));
  return { sources, ignored: names.filter((name) => !known.has(name)) };
}

/** @param name  under which the store remembers it @returns none where the name is no usage data's */
export function fileSource(name: string, file: string): UsageSource[] {
  const format = formatOf(name);
  if (format === undefined) return [];
  return [{ name, format, origin: "focus", open: () => createReadStream(file) }];
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name).slice(folder.length).split(sep).filter(Boolean).join("/"),
    )
    .sort();
}
