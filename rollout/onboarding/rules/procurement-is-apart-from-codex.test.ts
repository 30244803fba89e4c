import { expect, it } from "vitest";
import { problemsAfter } from "../../../test/harness/documents.ts";

const withProcurement = (group: string) =>
  problemsAfter(["tenancy.yaml", "procurement: ai-procurement", `procurement: ${group}`]);

it("accepts a group of no team, and a team's of another domain", () => {
  expect(problemsAfter()).toEqual([]);
  expect(withProcurement("Corporate/payments-dev-operators")).toEqual([]);
});

it("rejects procurement that runs a team's resources", () => {
  expect(withProcurement("payments-dev-operators")).toEqual([
    'stacks/teams/payments.yaml:63:30  environments.dev.groups.operators.existing  group "payments-dev-operators" buys capacity, so its members may not run resources for a team. Write another group than the tenancy\'s groups.procurement.',
  ]);
});

it("rejects procurement whose members call models, however the group is written", () => {
  expect(withProcurement("Default/Payments-Dev-Users")).toEqual([
    'stacks/teams/payments.yaml:62:26  environments.dev.groups.users.existing  group "payments-dev-users" buys capacity, so its members may not call models for a team. Write another group than the tenancy\'s groups.procurement.',
  ]);
});

it("rejects procurement that develops with Codex", () => {
  expect(
    problemsAfter([
      "teams/claims.yaml",
      "codexDevelopers: {",
      "codexDevelopers: { existing: ai-procurement,",
    ]),
  ).toEqual([
    'stacks/teams/claims.yaml:78:36  environments.dev.groups.codexDevelopers.existing  group "ai-procurement" buys capacity, so its members may not use Codex for a team. Write another group than the tenancy\'s groups.procurement.',
  ]);
});

it("leaves a group that is created for developers to the rule of prefixes", () => {
  expect(withProcurement("dev-claims-codex-developers")).toEqual([
    'stacks/tenancy.yaml:36:91  groups.procurement  group "dev-claims-codex-developers" starts with "dev-", so whoever deploys "dev" could join it. Write a group whose name starts with no environment\'s.',
  ]);
});
