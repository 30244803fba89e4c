import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** One entry of the documents' folder. */
export interface DocumentFile {
  /** From the documents' folder, with forward slashes: `tenancy.yaml`, `teams/payments.yaml`. */
  readonly path: string;
  readonly source: string;
  /** Why it cannot be read as a document; a document that nobody reads must not pass for one that is right. */
  readonly unreadable?: string;
}

/** Files that lie beside the documents and are none: Pulumi's own settings. */
const NOT_OURS = /^Pulumi\..+\.ya?ml$/;
const KNOWN = "tenancy.yaml";

/**
 * @returns `tenancy.yaml`, everything in `teams/`, and every YAML file of the folder that is not known, sorted
 *          by path; what cannot be read or is not known says so
 */
export function listDocuments(root: string): DocumentFile[] {
  const beside = namesIn(root).filter((name) => /\.ya?ml$/.test(name) && !NOT_OURS.test(name));
  const teams = namesIn(join(root, "teams")).map((name) => `teams/${name}`);
  return [...beside, ...teams].sort().map((path) => read(root, path));
}

function namesIn(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder) : [];
}

function read(root: string, path: string): DocumentFile {
  if (path !== KNOWN && !/^teams\/[^/]+\.yaml$/.test(path)) {
    const expected = path.startsWith("teams/")
      ? "a team's document ends in .yaml"
      : `the documents are ${KNOWN} and teams/<team>.yaml`;
    return { path, source: "", unreadable: `nobody reads this file: ${expected}` };
  }
  try {
    const file = join(root, path);
    if (!statSync(file).isFile()) return { path, source: "", unreadable: "this is not a file" };
    return { path, source: readFileSync(file, "utf8") };
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "unknown";
    return { path, source: "", unreadable: `this file cannot be read (${code})` };
  }
}
