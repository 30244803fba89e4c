import { existsSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { listDocuments } from "../onboarding/document-files.ts";
import { isoDate } from "../onboarding/documents/formats.ts";
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

/** Where the documents are, and the day their dates are compared with. */
export interface DocumentOptions {
  readonly root: string;
  /** `YYYY-MM-DD`; today, in UTC, where none is stated. */
  readonly asOf?: string;
}

/** @returns the stated day, or today in UTC: the one place where the clock is read for documents @throws UsageError */
export function asOfDay(world: World, stated: string | undefined): string {
  if (stated === undefined) return world.now().toISOString().slice(0, 10);
  const day = isoDate.safeParse(stated);
  if (day.success) return day.data;
  throw new UsageError(`--as-of ${stated} is not a day. Write ${day.error.issues[0]?.message ?? "a date"}.`);
}

/** Reads the documents' folder. @throws UsageError where it is no folder */
export function readDocuments(world: World, { root, asOf }: DocumentOptions): ReadResult {
  const folder = resolve(world.cwd, root);
  if (!existsSync(folder) || !statSync(folder).isDirectory()) {
    throw new UsageError(`${root} is not a folder. Name the folder that holds tenancy.yaml with --root.`);
  }
  return readRollout(root, listDocuments(folder), asOfDay(world, asOf));
}

/** @returns the model; where there are problems, machines find them on stdout @throws DocumentsRefused, UsageError */
export function requireModel(
  world: World,
  { json, ...documents }: DocumentOptions & { readonly json?: boolean },
): RolloutModel {
  const read = readDocuments(world, documents);
  if ("model" in read) return read.model;
  if (json === true) world.stdout.write(`${JSON.stringify({ problems: read.problems }, null, 2)}\n`);
  const lines = read.problems.map(formatProblem).join("\n");
  throw new DocumentsRefused(
    `${lines}\n\n${problemCount(read.problems)}; nothing was planned or provisioned.`,
  );
}
