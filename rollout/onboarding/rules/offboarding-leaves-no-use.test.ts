import { expect, it } from "vitest";
import { editedExamples, problemsAfter } from "../../../test/harness/documents.ts";

const claims = "teams/claims.yaml";
const source = (from: string, to: string) => {
  const text = editedExamples().find(({ path }) => path === claims)?.source ?? "";
  return text.slice(text.indexOf(from), text.indexOf(to));
};
const offboarding = [claims, "phase: pilot\n", "phase: pilot\nstate: offboarding\n"] as const;
const noUses = [claims, source("uses:\n", "applications:\n"), "uses: []\n\n"] as const;
const noApplications = [claims, source("applications:\n", "codex:\n"), ""] as const;
const noCodex = [claims, source("codex:\n", "environments:\n  dev:"), ""] as const;
const noDevelopers = [
  claims,
  "      codexDevelopers: { membership: Maintainers of the two repositories }\n",
  "",
] as const;

it("accepts a team that is offboarding and calls nothing any more", () => {
  expect(problemsAfter(offboarding, noUses, noApplications, noCodex, noDevelopers)).toEqual([]);
});

it("accepts an active team that only has Codex, or only uses", () => {
  expect(problemsAfter(noCodex, noDevelopers)).toEqual([]);
  expect(
    problemsAfter(noUses, noApplications).filter((line) => !line.includes("environments.prod.models")),
  ).toEqual([]);
});

it("rejects what is left", () => {
  expect(problemsAfter(offboarding)).toEqual([
    "stacks/teams/claims.yaml:18:3  uses  the team is offboarding and still has code-questions, claim-triage. Write an empty list.",
    "stacks/teams/claims.yaml:39:3  applications  the team is offboarding and still has claim-triage-prod. Remove applications.",
    "stacks/teams/claims.yaml:48:5  codex.repositories  the team is offboarding and still has example/claims-service, example/claims-frontend. Remove codex, and codexDevelopers of every environment.",
  ]);
});

it("rejects an active team that calls nothing, and tells that alone", () => {
  expect(problemsAfter(noUses, noApplications, noCodex, noDevelopers)).toEqual([
    "stacks/teams/claims.yaml:16:7  uses  the team has neither a use nor a repository, so nothing says what it calls models for. Add a use, or write state: offboarding.",
  ]);
});

it("tells applications that are left by themselves, and by this rule alone", () => {
  expect(problemsAfter(offboarding, noUses, noCodex, noDevelopers)).toEqual([
    "stacks/teams/claims.yaml:20:3  applications  the team is offboarding and still has claim-triage-prod. Remove applications.",
  ]);
  expect(problemsAfter(noUses, noCodex, noDevelopers)).toEqual([
    "stacks/teams/claims.yaml:16:7  uses  the team has neither a use nor a repository, so nothing says what it calls models for. Add a use, or write state: offboarding.",
  ]);
});
