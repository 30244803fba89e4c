import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from "node:fs";
import { join, sep } from "node:path";
import type { Problem } from "./problem.ts";

/** One entry of the documents' folder. */
export interface DocumentFile {
  /** From the documents' folder, with forward slashes: `tenancy.yaml`, `teams/payments.yaml`. */
  readonly path: string;
  readonly source: string;
  /** Why it cannot be read as a document; a document that nobody reads must not pass for one that is right. */
  readonly unreadable?: Pick<Problem, "wrong" | "fix">;
}

/** Files that lie beside the documents and are none: Pulumi's own settings. */
const NOT_OURS = /^Pulumi\..+\.ya?ml$/;
/** Folders of which every file is a document. */
const FOLDERS = ["decisions", "teams"];
const KNOWN = ["tenancy.yaml", "waivers.yaml"];

/** Bytes. A document is written by a person; a larger file is a mistake, or meant to exhaust whoever reads it. */
const LARGEST = 1_000_000;

/**
 * @returns `tenancy.yaml`, `waivers.yaml`, everything in `teams/` and `decisions/`, and every YAML file of the folder that is
 *          not known, sorted by path; what cannot be read or is not known says so
 */
export function listDocuments(root: string): DocumentFile[] {
  const beside = namesIn(root).filter((name) => /\.ya?ml$/.test(name) && !NOT_OURS.test(name));
  const inside = FOLDERS.flatMap((folder) => namesIn(join(root, folder)).map((name) => `${folder}/${name}`));
  return [...beside, ...inside].sort().map((path) => read(root, path));
}

function namesIn(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder) : [];
}

function read(root: string, path: string): DocumentFile {
  const refused = (wrong: string, fix: string) => ({ path, source: "", unreadable: { wrong, fix } });
  const isInside = FOLDERS.some((folder) => path.startsWith(`${folder}/`));
  if (isInside && !path.endsWith(".yaml")) {
    return refused(
      `nobody reads this: a ${path.startsWith("teams/") ? "team's document" : "review"} ends in .yaml`,
      "Rename it, or take it away",
    );
  }
  if (!isInside && !KNOWN.includes(path)) {
    const known = [...KNOWN, "teams/<team>.yaml", "decisions/<week>.yaml"].join(", ");
    return refused(`nobody reads this file: the documents are ${known}`, "Rename it, or take it away");
  }
  const file = join(root, path);
  try {
    // A link may not lead a reader of the documents to files that the documents' owner cannot read.
    if (!realpathSync(file).startsWith(realpathSync(root) + sep)) {
      return refused("this is a link to a file outside the documents' folder", "Put the file itself here");
    }
    const found = statSync(file);
    if (!found.isFile()) return refused("this is not a file", "Take it away");
    if (found.size > LARGEST) {
      const wrong = `this file has ${megabytes(found.size)} MB, and a document at most ${megabytes(LARGEST)} MB`;
      return refused(wrong, "Take out what is no document");
    }
    return { path, source: decode(readFileSync(file)) };
  } catch (error) {
    if (error instanceof TypeError) return refused("this file is not UTF-8 text", "Save it as UTF-8");
    const code = error instanceof Error && "code" in error ? String(error.code) : "unknown";
    return refused(`this file cannot be read (${code})`, "Make it readable, or take it away");
  }
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1);
}

/** UTF-8; a byte order mark stays, so that the text has the digest of the file. @throws TypeError  where the bytes are no UTF-8 */
function decode(bytes: Buffer): string {
  return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
}
