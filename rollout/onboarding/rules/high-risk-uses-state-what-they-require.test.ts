import { expect, it } from "vitest";
import { problemsAfter } from "../../../test/harness/documents.ts";

const search = "knowledge-search: { risk: low }";
const requires = "requires: { telemetry: [prompts], reviewers: [security@example.com] }";

it("accepts a use of high risk that states it, and one of low risk that does not", () => {
  expect(problemsAfter()).toEqual([]);
});

it("rejects a use of high risk that states nothing", () => {
  const line = "  low-risk-automation: { risk: low }";
  expect(problemsAfter(["tenancy.yaml", line, line.replace("low }", "high }")])).toEqual([
    'stacks/tenancy.yaml:55:32  approvedUses.low-risk-automation.risk  "low-risk-automation" is a use of high risk, and nothing says what it requires. Write requires with its telemetry and reviewers beside it, or risk: low.',
  ]);
});

it("rejects a use of low risk that states what nobody would ask for", () => {
  expect(problemsAfter(["tenancy.yaml", search, `knowledge-search: { risk: low, ${requires} }`])).toEqual([
    'stacks/tenancy.yaml:51:44  approvedUses.knowledge-search.requires  "knowledge-search" is a use of low risk, of which nothing is required. Remove it, or write risk: high.',
  ]);
});
