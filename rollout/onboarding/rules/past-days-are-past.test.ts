import { expect, it } from "vitest";
import { problemsAfter } from "../../../test/harness/documents.ts";

const places = [
  ["tenancy.yaml", "readOn: 2026-11-20", "85:11  limits.readOn"],
  ["teams/claims.yaml", "  date: 2026-10-20", "10:9  readiness.date"],
  ["teams/claims.yaml", "lastReviewed: 2026-10-28", "14:44  roleReview.lastReviewed"],
  ["teams/claims.yaml", "date: 2026-11-09", "35:53  uses[1].review.date"],
] as const;

it.each(places)("accepts today in %s, %s", (file, line) => {
  expect(problemsAfter([file, line, line.replace(/[0-9-]+$/, "2026-12-01")])).toEqual([]);
});

it.each(places)("rejects a day to come in %s, %s", (file, line, place) => {
  expect(problemsAfter([file, line, line.replace(/[0-9-]+$/, "2026-12-02")])).toEqual([
    `stacks/${file}:${place}  2026-12-02 lies after 2026-12-01. Write the day on which it happened.`,
  ]);
});
