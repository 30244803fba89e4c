import { expect, it } from "vitest";
import type { DeclaredStack } from "../onboarding/stacks.ts";
import { parseStackName } from "../onboarding/vocabulary/stack-names.ts";
import type { Tier } from "../onboarding/vocabulary/tiers.ts";
import type { Waiver } from "../onboarding/vocabulary/waivers.ts";
import { holdsOn, isForbidden, resourceWaivers } from "./stack-waivers.ts";

const URN = "urn:pulumi:claims-dev::rollout::oci:ObjectStorage/bucket:Bucket::claims-dev-traces";
const accepted = {
  policy: "required-tags-present",
  reason: "The tags come later.",
  owner: "claims-lead@example.com",
  approver: "security@example.com",
  ticket: "RISK-900",
  expires: "2027-01-31",
};
const stack = (name: string, tier: Tier = "development"): DeclaredStack => {
  const parsed = parseStackName(name);
  if (parsed === undefined) throw new Error(name);
  return { name: parsed, tier, needs: [] };
};
const AT = ["claims-dev", "claims-prod", "payments-dev", "shared-dev", "tenancy"];
const stacksOf = (waiver: Waiver) =>
  AT.filter((name) => holdsOn(waiver, stack(name, name.endsWith("dev") ? "development" : "production")));

it.each([
  ["a team", { ...accepted, team: "claims" }, ["claims-dev", "claims-prod"]],
  ["a team in one environment", { ...accepted, team: "claims", environment: "dev" }, ["claims-dev"]],
  ["one resource", { ...accepted, resource: URN }, ["claims-dev"]],
  [
    "a resource of a stack whose name begins alike",
    { ...accepted, resource: URN.replace("claims-dev", "claims-dev2") },
    [],
  ],
])("a waiver of %s holds there", (_what, waiver, stacks) => {
  expect(stacksOf(waiver)).toEqual(stacks);
});

it("one of access never holds in production", () => {
  const waiver = { ...accepted, policy: "subnets-are-private", team: "claims" };
  expect(stacksOf(waiver)).toEqual(["claims-dev"]);
  expect([isForbidden(waiver, "production"), isForbidden(waiver, "development")]).toEqual([true, false]);
});

it("one of a team is spread over what the stack holds, one of a resource stays there", () => {
  const ofTeam = { ...accepted, team: "claims" };
  const ofResource = { ...accepted, resource: URN };
  const spread = resourceWaivers([ofTeam, ofResource], ["urn:a", "urn:b"], "2026-12-01");
  expect(spread.map(({ resource, waiver, asOf }) => [resource, waiver, asOf])).toEqual([
    ["urn:a", ofTeam, "2026-12-01"],
    ["urn:b", ofTeam, "2026-12-01"],
    [URN, ofResource, "2026-12-01"],
  ]);
});
