import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** One document as it lies in the folder. */
export interface DocumentFile {
  /** From the documents' folder, with forward slashes: `tenancy.yaml`, `teams/payments.yaml`. */
  readonly path: string;
  readonly source: string;
}

/** @returns `tenancy.yaml` and every `teams/*.yaml` of a folder, sorted by path; what is not there is left out */
export function listDocuments(root: string): DocumentFile[] {
  const teams = join(root, "teams");
  const names = existsSync(teams) ? readdirSync(teams).filter((name) => name.endsWith(".yaml")) : [];
  const paths = [...names.map((name) => `teams/${name}`), "tenancy.yaml"].filter((path) =>
    existsSync(join(root, path)),
  );
  return paths.sort().map((path) => ({ path, source: readFileSync(join(root, path), "utf8") }));
}
