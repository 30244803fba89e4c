import { expect, it } from "vitest";
import { problemsAfter } from "../../../test/harness/documents.ts";

const uat = (name: string) =>
  problemsAfter([
    "tenancy.yaml",
    "environments:\n",
    [
      "environments:",
      `  ${name}:`,
      "    tier: development",
      "    cidr: 10.30.0.0/16",
      "    subnets: { endpoint: 10.30.0.0/28, applications: 10.30.1.0/24, services: 10.30.2.0/28 }",
      "    minimumRetentionDays: 30",
      "    budgetCeiling: 2000\n",
    ].join("\n"),
  ]);

it("accepts another environment", () => {
  expect(uat("uat")).toEqual([]);
});

it.each(["tenancy", "shared", "governance", "ai"])("rejects an environment called %s", (name) => {
  expect(uat(name)).toEqual([
    `stacks/tenancy.yaml:12:5  environments.${name}  "${name}" is a name the toolkit uses itself. Write another name for this environment.`,
  ]);
});
