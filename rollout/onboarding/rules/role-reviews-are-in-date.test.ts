import { expect, it } from "vitest";
import { problemsAfter } from "../../../test/harness/documents.ts";

const reviewed = (day: string) =>
  problemsAfter(["teams/payments.yaml", "lastReviewed: 2026-11-02", `lastReviewed: ${day}`]);

it("accepts a review on the last day of its cadence", () => {
  expect(reviewed("2026-09-02")).toEqual([]);
});

it("rejects a review on the day after", () => {
  expect(reviewed("2026-09-01")).toEqual([
    "stacks/teams/payments.yaml:14:44  roleReview.lastReviewed  the review of 2026-09-01 holds for 90 days, until 2026-11-30, which lies before 2026-12-01. Review the members of the team's groups, and write the new day and evidence.",
  ]);
});

it("rejects a review by the team's owner, however the address is written", () => {
  expect(
    problemsAfter([
      "teams/payments.yaml",
      "reviewer: identity@example.com",
      "reviewer: Payments-lead@example.com",
    ]),
  ).toEqual([
    'stacks/teams/payments.yaml:14:66  roleReview.reviewer  "Payments-lead@example.com" is the team\'s owner, who cannot review its roles. Write another reviewer.',
  ]);
});
