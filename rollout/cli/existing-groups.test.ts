import { expect, it } from "vitest";
import { modelAfter } from "../../test/harness/documents.ts";
import { existingGroups } from "./existing-groups.ts";

it("names the tenancy's roles and the groups that teams brought, none of another domain", () => {
  const { tenancy, teams } = modelAfter();
  const groups = { ...tenancy.groups, finance: "Corporate/finance" };
  const names = existingGroups({ tenancy: { ...tenancy, groups }, teams });
  expect(names).toContain("ai-platform");
  expect(names).toContain("ai-requesters");
  expect(names).toContain("payments-dev-users");
  expect(names.filter((name) => name.includes("/"))).toEqual([]);
  expect(names).toEqual([...new Set(names)].sort());
});
