import { expect, it } from "vitest";
import { problemsAfter } from "../../../test/harness/documents.ts";

it("rejects a data class that stands twice", () => {
  const first = "  - { name: public, tiers: [development, production], modelAccess: [hosted, proxy] }\n";
  expect(problemsAfter(["tenancy.yaml", first, first + first])).toEqual([
    'stacks/tenancy.yaml:46:13  dataClasses[1].name  data class "public" stands in this list already. Write another name, or make the two one.',
  ]);
});

it("rejects a use of a name that the team has already", () => {
  expect(problemsAfter(["teams/payments.yaml", "name: runbook-search", "name: ticket-summaries"])).toEqual([
    'stacks/teams/payments.yaml:25:11  uses[1].name  use "ticket-summaries" stands in this list already. Write another name, or make the two one.',
  ]);
});

it("accepts a use of another team's name", () => {
  expect(problemsAfter(["teams/payments.yaml", "name: runbook-search", "name: claim-triage"])).toEqual([]);
});

it("rejects a repository that stands twice, however it is written", () => {
  expect(
    problemsAfter(["teams/claims.yaml", "name: example/claims-frontend", "name: Example/claims-service"]),
  ).toEqual([
    'stacks/teams/claims.yaml:57:13  codex.repositories[1].name  repository "Example/claims-service" stands in this list already. Write another name, or make the two one.',
  ]);
});
