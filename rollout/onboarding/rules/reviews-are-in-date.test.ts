import { expect, it } from "vitest";
import { problemsAfter } from "../../../test/harness/documents.ts";

const withExpiry = (day: string) =>
  problemsAfter(["teams/claims.yaml", "expires: 2027-05-09", `expires: ${day}`]);

it("accepts a review on its last day", () => {
  expect(withExpiry("2026-12-01")).toEqual([]);
});

it("accepts a review that holds for a single day", () => {
  expect(
    problemsAfter([
      "teams/claims.yaml",
      "date: 2026-11-09, ticket: RISK-812, expires: 2027-05-09",
      "date: 2026-12-01, ticket: RISK-812, expires: 2026-12-01",
    ]),
  ).toEqual([]);
});

it("rejects a review on the day after its last", () => {
  expect(withExpiry("2026-11-30")).toEqual([
    'stacks/teams/claims.yaml:35:92  uses[1].review.expires  the review of "claim-triage" ended on 2026-11-30, before 2026-12-01. Have the use reviewed again and write that review.',
  ]);
});

it("rejects a review that ends before it was made, and tells that alone", () => {
  expect(withExpiry("2026-11-08")).toEqual([
    'stacks/teams/claims.yaml:35:92  uses[1].review.expires  the review of "claim-triage" expires on 2026-11-08, before its own day, 2026-11-09. Write 2026-11-09 or a later day.',
  ]);
});
