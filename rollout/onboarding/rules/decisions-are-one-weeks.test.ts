import { expect, it } from "vitest";
import { problemsOfReview } from "../../../test/harness/documents.ts";

const review = (week: string, heldOn: string) =>
  `apiVersion: rollout/v1\nweek: ${week}\nheldOn: ${heldOn}\nattended: [finance@example.com]\ndecisions: []\n`;

it("accepts a review in the file of its week", () => {
  expect(problemsOfReview("2026-W48", review("2026-W48", "2026-11-30"))).toEqual([]);
});

it("rejects one in the file of another week", () => {
  expect(problemsOfReview("2026-W47", review("2026-W48", "2026-11-30"))).toEqual([
    'stacks/decisions/2026-W47.yaml:2:7  week  "2026-W48" stands in a file that is called 2026-W47. Write 2026-W47, or rename the file.',
  ]);
});

it("rejects one that was held before its week, or in the future", () => {
  expect(problemsOfReview("2026-W48", review("2026-W48", "2026-11-20"))).toEqual([
    "stacks/decisions/2026-W48.yaml:3:9  heldOn  2026-11-20 lies before the week that was reviewed. Write the day of the review.",
  ]);
  expect(problemsOfReview("2026-W48", review("2026-W48", "2026-12-02"))).toEqual([
    "stacks/decisions/2026-W48.yaml:3:9  heldOn  2026-12-02 lies in the future: today is 2026-12-01. Write the review down once it was held.",
  ]);
});

it("rejects a week that its year has not", () => {
  expect(problemsOfReview("2025-W53", review("2025-W53", "2026-01-02"))).toEqual([
    'stacks/decisions/2025-W53.yaml:2:7  week  "2025-W53" does not fit this field. Write a week of ISO 8601 that its year has, for example 2026-W50.',
  ]);
});
