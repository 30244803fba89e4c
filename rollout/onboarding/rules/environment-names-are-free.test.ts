import { expect, it } from "vitest";
import { problemsAfter } from "../../../test/harness/documents.ts";

const uat = (name: string) =>
  problemsAfter([
    "tenancy.yaml",
    "  prod: { tier: production,",
    `  ${name}: { tier: development, cidr: 10.30.0.0/16 }\n  prod: { tier: production,`,
  ]);

it("accepts another environment", () => {
  expect(uat("uat")).toEqual([]);
});

it.each(["tenancy", "shared", "governance"])("rejects an environment called %s", (name) => {
  expect(uat(name)).toEqual([
    `stacks/tenancy.yaml:10:${name.length + 5}  environments.${name}  "${name}" is a name the toolkit uses itself. Write another name for this environment.`,
  ]);
});
