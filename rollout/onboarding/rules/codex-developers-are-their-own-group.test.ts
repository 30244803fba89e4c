import { expect, it } from "vitest";
import { problemsAfter } from "../../../test/harness/documents.ts";

const developers = (group: string) =>
  problemsAfter(["teams/claims.yaml", "codexDevelopers: {", `codexDevelopers: { existing: ${group},`]);

it("accepts a group that holds nobody else", () => {
  expect(developers("claims-dev-maintainers")).toEqual([]);
});

it("rejects the users of the team itself, by the name they are created with", () => {
  expect(developers("dev-claims-users")).toEqual([
    'stacks/teams/claims.yaml:78:36  environments.dev.groups.codexDevelopers.existing  group "dev-claims-users" already holds the users of claims in "dev". Write a group that holds Codex developers alone.',
  ]);
});

it("rejects the operators of another team, however the name is written", () => {
  expect(developers("Default/Payments-Dev-Operators")).toEqual([
    'stacks/teams/claims.yaml:78:36  environments.dev.groups.codexDevelopers.existing  group "Default/Payments-Dev-Operators" already holds the operators of payments in "dev". Write a group that holds Codex developers alone.',
  ]);
});

it("rejects users who take the name of developers that are created", () => {
  expect(
    problemsAfter([
      "teams/payments.yaml",
      "existing: payments-dev-users",
      "existing: dev-claims-codex-developers",
    ]),
  ).toEqual([
    'stacks/teams/payments.yaml:62:26  environments.dev.groups.users.existing  group "dev-claims-codex-developers" already holds the Codex developers of claims in "dev". Write a group that holds users alone.',
  ]);
});

it("leaves a group of another environment to the rule of environments", () => {
  expect(developers("payments-prod-operators")).toEqual([
    'stacks/teams/payments.yaml:78:30  environments.prod.groups.operators.existing  group "payments-prod-operators" already serves claims in "dev". Write a group that serves "prod" alone.',
  ]);
});
