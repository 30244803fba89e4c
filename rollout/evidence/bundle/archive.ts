import { unzipSync, zipSync } from "fflate";
import { RefusedBundle, type BundleFiles } from "./bundle-files.ts";

/** Any moment will do that every time zone has once: archives hold local time. */
const ARCHIVED_AT = "2020-01-01T12:00:00";
/** Most that a bundle may hold, so that a small file cannot fill a machine: far more than an audit of 1,000 stacks. */
const LARGEST = 2_000_000_000;
const MOST_FILES = 10_000;
const PATH = /^[A-Za-z0-9][A-Za-z0-9._-]*(\/[A-Za-z0-9][A-Za-z0-9._-]*)*$/;

/**
 * Sorted, stored and without the time: the same files are the same bytes on every machine and in every version, and
 * `readArchive` relies on that.
 *
 * @returns a ZIP archive
 */
export function writeArchive(files: BundleFiles): Uint8Array {
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  return zipSync(Object.fromEntries(sorted), { level: 0, mtime: ARCHIVED_AT });
}

/**
 * Reads what `writeArchive` wrote, and nothing else: written again, its files must be the same bytes. So nothing can
 * stand before, between or after them, twice, under two names, or in the archive's own notes.
 *
 * @throws RefusedBundle
 */
export function readArchive(bytes: Uint8Array): BundleFiles {
  const files = new Map(Object.entries(unpacked(bytes)));
  const bad = [...files.keys()].find((path) => !PATH.test(path) || path.includes(".."));
  if (bad !== undefined)
    throw new RefusedBundle(`The bundle holds ${JSON.stringify(bad)}, which is no path of a bundle.`);
  const again = Buffer.from(writeArchive(files));
  if (!again.equals(bytes))
    throw new RefusedBundle(
      "The bundle is not the archive that was written: something was added before, between or after its files, or another tool packed it again. Use the file as it was handed over.",
    );
  return files;
}

function unpacked(bytes: Uint8Array): Record<string, Uint8Array> {
  let [size, count] = [0, 0];
  try {
    return unzipSync(bytes, {
      filter: ({ name, compression, originalSize }) => {
        size += originalSize;
        count += 1;
        if (compression !== 0)
          throw new RefusedBundle(
            `${JSON.stringify(name)} is compressed in the bundle, and none of its files is.`,
          );
        if (size > LARGEST || count > MOST_FILES)
          throw new RefusedBundle(
            `The bundle claims to hold more than ${LARGEST / 1e9} GB or ${MOST_FILES.toLocaleString("en")} files, which no audit does.`,
          );
        return true;
      },
    });
  } catch (error) {
    if (error instanceof RefusedBundle) throw error;
    throw new RefusedBundle(
      "The bundle is no whole ZIP archive: it is truncated, or something else. Use the file as it was handed over.",
      { cause: error },
    );
  }
}
