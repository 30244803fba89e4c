import { expect, it } from "vitest";
import { problemsAfter } from "../../../test/harness/documents.ts";

const team = "teams/claims.yaml";
const reviewer = "reviewer: security@example.com";
const review = `    review: { ${reviewer}, date: 2026-11-09, ticket: RISK-812, expires: 2027-05-09 }\n`;
const reviewers = (people: string) =>
  ["tenancy.yaml", "[security@example.com, legal@example.com]", `[${people}]`] as const;

it("accepts a review by any reviewer of the catalog, however the address is written", () => {
  expect(problemsAfter([team, reviewer, "reviewer: Legal@example.com"])).toEqual([]);
});

it("accepts a use of low risk without a review", () => {
  expect(
    problemsAfter(
      [team, review, ""],
      [team, "approvedUse: customer-facing-decisions", "approvedUse: low-risk-automation"],
    ),
  ).toEqual([]);
});

it("rejects a use of high risk without a review", () => {
  expect(problemsAfter([team, review, ""])).toEqual([
    'stacks/teams/claims.yaml:25:18  uses[1].approvedUse  "customer-facing-decisions" is a use of high risk, and it has no review. Have it reviewed and add review, or take this use out.',
  ]);
});

it("rejects a review by somebody who is no reviewer, and names the nearest", () => {
  expect(problemsAfter([team, reviewer, "reviewer: securty@example.com"])).toEqual([
    'stacks/teams/claims.yaml:35:25  uses[1].review.reviewer  "securty@example.com" is no reviewer of "customer-facing-decisions". Write security@example.com.',
  ]);
});

it("rejects a review by the team's owner, reviewer or not", () => {
  expect(
    problemsAfter(reviewers("claims-lead@example.com, legal@example.com"), [
      team,
      reviewer,
      "reviewer: Claims-lead@example.com",
    ]),
  ).toEqual([
    'stacks/teams/claims.yaml:35:25  uses[1].review.reviewer  "Claims-lead@example.com" is the team\'s owner, who cannot review its uses. Write one of legal@example.com.',
  ]);
  expect(
    problemsAfter(reviewers("claims-lead@example.com"), [
      team,
      reviewer,
      "reviewer: claims-lead@example.com",
    ]),
  ).toEqual([
    'stacks/teams/claims.yaml:35:25  uses[1].review.reviewer  "claims-lead@example.com" is the team\'s owner, who cannot review its uses. Write another reviewer.',
  ]);
});
