import { expect, it } from "vitest";
import { problemsAfter } from "../../../test/harness/documents.ts";

it("accepts the minimum, written or by default", () => {
  expect(problemsAfter(["teams/payments.yaml", "retentionDays: 90", "retentionDays: 30"])).toEqual([]);
  expect(problemsAfter(["teams/payments.yaml", "    retentionDays: 365\n", ""])).toEqual([]);
});

it("rejects days below the environment's minimum", () => {
  expect(problemsAfter(["teams/payments.yaml", "retentionDays: 365", "retentionDays: 364"])).toEqual([
    'stacks/teams/payments.yaml:75:20  environments.prod.retentionDays  364 days is shorter than the 365 that "prod" asks for. Write at least 365.',
  ]);
});

it("rejects a default below the environment's minimum", () => {
  expect(
    problemsAfter(["tenancy.yaml", "minimumRetentionDays: 30\n", "minimumRetentionDays: 91\n"]).filter(
      (line) => line.includes("claims"),
    ),
  ).toEqual([
    'stacks/teams/claims.yaml:70:5  environments.dev.retentionDays  the default of 90 days is shorter than the 91 that "dev" asks for. Write at least 91.',
  ]);
});
