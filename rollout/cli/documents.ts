import { existsSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { listDocuments } from "../onboarding/document-files.ts";
import type { RolloutModel } from "../onboarding/model.ts";
import { formatProblem, problemCount } from "../onboarding/problem.ts";
import { readRollout, type ReadResult } from "../onboarding/read-rollout.ts";
import { RolloutError } from "../onboarding/vocabulary/rollout-error.ts";
import { UsageError } from "./usage-error.ts";
import type { World } from "./world.ts";

/** The documents hold problems; they were already told. */
export class DocumentsRefused extends RolloutError {
  override readonly name = "DocumentsRefused";
  override readonly exitCode = 1;
}

/** Reads the documents' folder. @throws UsageError where it is no folder */
export function readDocuments(world: World, root: string): ReadResult {
  const folder = resolve(world.cwd, root);
  if (!existsSync(folder) || !statSync(folder).isDirectory()) {
    throw new UsageError(`${root} is not a folder. Name the folder that holds tenancy.yaml with --root.`);
  }
  return readRollout(root, listDocuments(folder));
}

/** @returns the model; where there are problems, machines find them on stdout @throws DocumentsRefused, UsageError */
export function requireModel(
  world: World,
  { root, json }: { readonly root: string; readonly json?: boolean },
): RolloutModel {
  const read = readDocuments(world, root);
  if ("model" in read) return read.model;
  if (json === true) world.stdout.write(`${JSON.stringify({ problems: read.problems }, null, 2)}\n`);
  const lines = read.problems.map(formatProblem).join("\n");
  throw new DocumentsRefused(
    `${lines}\n\n${problemCount(read.problems)}; nothing was planned or provisioned.`,
  );
}
