import { expect, it } from "vitest";
import { problemsAfter } from "../../../test/harness/documents.ts";

const withDomain = (domain: string) =>
  problemsAfter(["tenancy.yaml", "currency: USD", `identityDomain: ${domain}\ncurrency: USD`]);

it("accepts created groups in the default domain, stated or not", () => {
  expect(withDomain("Default")).toEqual([]);
  expect(problemsAfter()).toEqual([]);
});

it("rejects every group that would be created where another domain holds them", () => {
  const problems = withDomain("Corporate");
  expect(problems[0]).toBe(
    'stacks/teams/claims.yaml:76:14  environments.dev.groups.users  group "dev-claims-users" would be created in domain Default, and the tenancy\'s groups are in Corporate. Create it in Corporate and write its name as existing.',
  );
  expect(problems.map((line) => line.split("  ")[1])).toEqual([
    "environments.dev.groups.users",
    "environments.dev.groups.operators",
    "environments.dev.groups.codexDevelopers",
    "environments.prod.groups.users",
    "environments.prod.groups.operators",
  ]);
});
