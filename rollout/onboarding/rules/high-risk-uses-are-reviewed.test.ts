import { expect, it } from "vitest";
import { problemsAfter } from "../../../test/harness/documents.ts";

const risk = (use: string) =>
  problemsAfter(["tenancy.yaml", `${use}: { risk: low }`, `${use}: { risk: high }`]);

it("accepts a use of high risk that no team has", () => {
  expect(risk("code-explanation")).toEqual([]);
});

it("refuses a team's use of high risk, because its review cannot be declared yet", () => {
  expect(risk("knowledge-search")).toEqual([
    'stacks/teams/payments.yaml:14:18  uses[1].approvedUse  "knowledge-search" is a use of high risk, and its review cannot be declared yet. Take this use out, or choose one of low risk.',
  ]);
});
