import { expect, it } from "vitest";
import { problemsAfter } from "../../../test/harness/documents.ts";

const readiness = [
  "readiness:",
  "  assessor: platform@example.com",
  "  date: 2026-10-20",
  "  operatesInOci: CHG-2240",
  "  logging: OBS-121",
  "  incidentResponse: https://wiki.example.com/claims/on-call\n",
].join("\n");

it("accepts a team past the pilot without an assessment", () => {
  expect(
    problemsAfter(
      ["teams/claims.yaml", readiness, ""],
      ["teams/claims.yaml", "phase: pilot", "phase: general"],
    ),
  ).toEqual([]);
});

it("rejects a pilot team that nobody assessed", () => {
  expect(problemsAfter(["teams/claims.yaml", readiness, ""])).toEqual([
    "stacks/teams/claims.yaml:7:8  phase  nothing says that this pilot team is ready. Write readiness with who assessed the team, when, and the evidence.",
  ]);
});

it("rejects an owner who assessed the own team, however the address is written", () => {
  expect(
    problemsAfter([
      "teams/claims.yaml",
      "assessor: platform@example.com",
      "assessor: Claims-Lead@example.com",
    ]),
  ).toEqual([
    'stacks/teams/claims.yaml:9:13  readiness.assessor  "Claims-Lead@example.com" is the team\'s owner, who cannot assess it. Write somebody outside the team.',
  ]);
});
