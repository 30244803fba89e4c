import { expect, it } from "vitest";
import { problemsAfter } from "../../../test/harness/documents.ts";

const withProcurement = (group: string) =>
  problemsAfter(["tenancy.yaml", "procurement: ai-procurement", `procurement: ${group}`]);

it("accepts a group that only runs a team's resources", () => {
  expect(withProcurement("payments-dev-operators")).toEqual([]);
});

it("rejects procurement whose members call models, however the group is written", () => {
  expect(withProcurement("Default/Payments-Dev-Users")).toEqual([
    'stacks/teams/payments.yaml:62:26  environments.dev.groups.users.existing  group "payments-dev-users" buys capacity, so its members may not call models for a team. Write another group than the tenancy\'s groups.procurement.',
  ]);
});

it("rejects procurement that is a group which is created for developers", () => {
  expect(withProcurement("dev-claims-codex-developers")).toEqual([
    'stacks/teams/claims.yaml:78:24  environments.dev.groups.codexDevelopers  group "dev-claims-codex-developers" buys capacity, so its members may not use Codex for a team. Write another group than the tenancy\'s groups.procurement.',
  ]);
});
