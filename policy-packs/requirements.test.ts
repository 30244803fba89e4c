import { expect, it } from "vitest";
import { requirementsOf, satisfies } from "./requirements.ts";

const about = { name: "a-policy", description: "It is so." };

it("carries the requirement ids on the policy object itself", () => {
  expect(requirementsOf({ ...about, framework: satisfies("SE-1", "NE-3") })).toEqual(["SE-1", "NE-3"]);
});

it("writes the ids as the SDK's compliance framework", () => {
  expect(satisfies("SE-1", "NE-3")).toEqual({
    name: "rollout requirements",
    version: "1",
    reference: "docs/requirements.md",
    specification: "SE-1, NE-3",
  });
});

it("gives no ids for a policy without a framework", () => {
  expect(requirementsOf(about)).toEqual([]);
});
