import { expect, it } from "vitest";
import { isStackPolicy, policiesForTier, policiesOf } from "./binding.ts";
import type { PolicyPackDefinition, ResourcePolicy, StackPolicy } from "./binding.ts";
import { satisfies } from "./requirements.ts";

const about = {
  description: "It is so.",
  severity: "low",
  framework: satisfies("SE-1"),
  remediationSteps: "See stacks/.",
} as const;
const ofResource: ResourcePolicy = { ...about, name: "of-resource", validateResource: () => undefined };
const ofStack: StackPolicy = { ...about, name: "of-stack", validateStack: () => undefined };
const packs: PolicyPackDefinition[] = [
  {
    name: "first",
    bindings: [{ policy: ofStack, levels: { development: "advisory", production: "mandatory" } }],
  },
  {
    name: "second",
    bindings: [{ policy: ofResource, levels: { development: "disabled", production: "advisory" } }],
  },
];
const levels = (policies: ReturnType<typeof policiesOf>) =>
  policies.map(({ name, enforcementLevel }) => [name, enforcementLevel]);

it("ships production's levels, so that a forgotten configuration is only stricter", () => {
  expect(levels(policiesOf(packs))).toEqual([
    ["of-stack", "mandatory"],
    ["of-resource", "advisory"],
  ]);
});

it("gives a tier its own levels, in binding order", () => {
  expect(levels(policiesForTier(packs, "development"))).toEqual([
    ["of-stack", "advisory"],
    ["of-resource", "disabled"],
  ]);
});

it("leaves the bound policy objects as they are", () => {
  policiesForTier(packs, "development");
  expect("enforcementLevel" in ofStack).toBe(false);
});

it("tells a stack policy from a resource policy", () => {
  expect([ofStack, ofResource].map(isStackPolicy)).toEqual([true, false]);
});
