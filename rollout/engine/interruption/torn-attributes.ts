import { readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * Removes what a cut left empty beside the states and locks of a local backend.
 *
 * Pulumi replaces a state file as a whole, but the storage library keeps attributes in a file beside it, which it
 * empties first and then writes. Cut off in between, the state is whole and nobody can read it any more. Attributes
 * that are not there are fine, and so it does no harm while somebody writes, either.
 *
 * @param backend  URL of a Pulumi backend; buckets have no such files
 */
export function removeTornAttributes(backend: string): void {
  if (!backend.startsWith("file:///")) return;
  const [url = ""] = backend.split("?");
  for (const part of ["stacks", "locks"]) {
    const folder = join(fileURLToPath(url), ".pulumi", part);
    for (const name of filesIn(folder).filter((file) => file.endsWith(".attrs"))) {
      if (isEmpty(join(folder, name))) rmSync(join(folder, name), { force: true });
    }
  }
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: "utf8" });
  } catch {
    return [];
  }
}

function isEmpty(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false })?.size === 0;
}
