import { expect, it } from "vitest";
import { problemsAfter } from "../../../test/harness/documents.ts";

it("accepts a file that bears its team's name", () => {
  expect(problemsAfter()).toEqual([]);
});

it("rejects a team whose file bears another name, and gives both ways out", () => {
  expect(problemsAfter(["teams/payments.yaml", "team: payments", "team: payment"])).toEqual([
    'stacks/teams/payments.yaml:3:7  team  the file is named "payments.yaml" but the team is "payment". Write payments, or rename the file to payment.yaml.',
  ]);
});

it("rejects a team that takes the name of a stack of the toolkit", () => {
  expect(problemsAfter(["teams/payments.yaml", "team: payments", "team: shared"])).toEqual([
    'stacks/teams/payments.yaml:3:7  team  "shared" is a name the toolkit uses itself. Write the team\'s own name.',
  ]);
});
