import { expect, it } from "vitest";
import { problemsAfter } from "../../../test/harness/documents.ts";

const DEV = "    access: direct\n    directAccessExpires: 2027-03-31\n  prod:";
const withAccess = (...lines: readonly string[]) =>
  problemsAfter(
    ["tenancy.yaml", DEV, [...lines.map((line) => `    ${line}`), "  prod:"].join("\n")],
    // The access layer reaches no dedicated endpoint.
    ["teams/payments.yaml", "privateEndpoint: dedicated\n    #", "privateEndpoint: shared\n    #"],
  );

it("accepts direct access until its last day, and the gateway without one", () => {
  expect(withAccess("access: direct", "directAccessExpires: 2026-12-01")).toEqual([]);
  expect(withAccess("access: gateway")).toEqual([]);
  expect(withAccess()).toEqual([]);
});

it("rejects direct access on the day after its last", () => {
  expect(withAccess("access: direct", "directAccessExpires: 2026-11-30")).toEqual([
    'stacks/tenancy.yaml:19:26  environments.dev.directAccessExpires  direct access to models in "dev" ended on 2026-11-30, before 2026-12-01. Write access: gateway and remove this, or write a later day.',
  ]);
});

it("rejects direct access without a last day", () => {
  expect(withAccess("access: direct")).toEqual([
    'stacks/tenancy.yaml:18:13  environments.dev.access  direct access to models in "dev" has no last day. Write directAccessExpires with its last day, or access: gateway.',
  ]);
});

it.each([[["access: gateway"]], [[]]])("rejects a last day of access through the gateway, %s", (access) => {
  expect(withAccess(...access, "directAccessExpires: 2027-03-31")).toEqual([
    `stacks/tenancy.yaml:${18 + access.length}:26  environments.dev.directAccessExpires  "dev" has no direct access that could end. Remove it.`,
  ]);
});
