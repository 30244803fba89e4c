import { join } from "node:path";
import { listDocuments, type DocumentFile } from "../../rollout/onboarding/document-files.ts";
import type { RolloutModel } from "../../rollout/onboarding/model.ts";
import { formatProblem } from "../../rollout/onboarding/problem.ts";
import { readRollout } from "../../rollout/onboarding/read-rollout.ts";

/** Folder of the project's own example documents. */
export const EXAMPLES = join(import.meta.dirname, "../../stacks");
/** Day on which the examples' reviews and expiries hold. */
export const EXAMPLES_AS_OF = "2026-12-01";

/** One edit of an example document: what stands there, and what stands there instead. */
export type Edit = readonly [
  file: "tenancy.yaml" | "waivers.yaml" | "teams/payments.yaml" | "teams/claims.yaml",
  from: string,
  to: string,
];

/** @returns the example documents with edits; refuses an edit that would change nothing or more than one place */
export function editedExamples(...edits: readonly Edit[]): DocumentFile[] {
  return edits.reduce<DocumentFile[]>((files, [path, from, to]) => {
    const places = (files.find((file) => file.path === path)?.source.split(from).length ?? 1) - 1;
    if (places !== 1) throw new Error(`"${from}" stands in ${path} ${places} times, not once`);
    return files.map((file) => (file.path === path ? { path, source: file.source.replace(from, to) } : file));
  }, listDocuments(EXAMPLES));
}

/** @returns what a reader would be told about the edited examples, a line each */
export function problemsAfter(...edits: readonly Edit[]): string[] {
  const read = readRollout("stacks", editedExamples(...edits), EXAMPLES_AS_OF);
  return "problems" in read ? read.problems.map(formatProblem) : [];
}

/** @returns the model of the edited examples */
export function modelAfter(...edits: readonly Edit[]): RolloutModel {
  const read = readRollout("stacks", editedExamples(...edits), EXAMPLES_AS_OF);
  if ("problems" in read) throw new Error(read.problems.map(formatProblem).join("\n"));
  return read.model;
}

/** @returns what a reader would be told of a review of spend beside the examples, a line each */
export function problemsOfReview(week: string, source: string): string[] {
  const files = [...listDocuments(EXAMPLES), { path: `decisions/${week}.yaml`, source }];
  const read = readRollout("stacks", files, EXAMPLES_AS_OF);
  return "problems" in read ? read.problems.map(formatProblem) : [];
}
