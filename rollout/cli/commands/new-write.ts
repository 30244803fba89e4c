import { lstatSync, mkdirSync, realpathSync, writeFileSync } from "node:fs";
import { join, resolve, sep } from "node:path";
import type { DocumentFile } from "../../onboarding/document-files.ts";
import { formatProblem, problemCount } from "../../onboarding/problem.ts";
import { readRollout } from "../../onboarding/read-rollout.ts";
import { RolloutError } from "../../onboarding/vocabulary/rollout-error.ts";
import { asOfDay, type DocumentOptions } from "../documents.ts";
import type { World } from "../world.ts";

/** No document was written, for a reason that its message tells. */
export class NothingWritten extends RolloutError {
  override readonly name = "NothingWritten";
  override readonly exitCode = 1;

  constructor(message: string) {
    super(`${message}\nNothing was written.`);
  }
}

/** @returns the file of a team's document, as it is typed from here */
export function documentFile(root: string, team: string): string {
  return join(root, "teams", `${team}.yaml`);
}

/** @throws NothingWritten  where the team has a document: whoever wrote it knows what is in it */
export function refuseExisting({ cwd }: World, root: string, team: string): void {
  const file = documentFile(root, team);
  // A link that leads nowhere is there, too.
  if (lstatSync(resolve(cwd, file), { throwIfNoEntry: false }) === undefined) return;
  throw new NothingWritten(`${file} exists already. Edit it, or name another team.`);
}

/**
 * Reads the documents as they would be with a team's.
 *
 * @param hint  what to do about problems that the answers caused
 * @throws NothingWritten  that tells every problem; without the new document there was none
 */
export function requireValid(
  world: World,
  options: DocumentOptions,
  files: readonly DocumentFile[],
  document: DocumentFile,
  hint: string,
): void {
  const read = readRollout(options.root, [...files, document].sort(byPath), asOfDay(world, options.asOf));
  if ("model" in read) return;
  throw new NothingWritten(
    `${read.problems.map(formatProblem).join("\n")}\n\n${problemCount(read.problems)} with these answers. ${hint}`,
  );
}

/** Writes a new document, and never over another. @throws NothingWritten */
export function writeDocument(world: World, root: string, team: string, text: string): void {
  const folder = resolve(world.cwd, root);
  const teams = join(folder, "teams");
  mkdirSync(teams, { recursive: true });
  if (!realpathSync(teams).startsWith(realpathSync(folder) + sep)) {
    throw new NothingWritten(
      `${join(root, "teams")} is a link to a folder outside ${root}. Make it a folder.`,
    );
  }
  try {
    writeFileSync(resolve(world.cwd, documentFile(root, team)), text, { flag: "wx" });
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST")
      refuseExisting(world, root, team);
    throw error;
  }
}

function byPath(a: DocumentFile, b: DocumentFile): number {
  return a.path < b.path ? -1 : 1;
}
