import { afterAll, beforeAll, expect, it } from "vitest";
import { startPolicyPack, verdictsOf } from "../../test/harness/policy-pack-process.ts";
import type { PolicyPackProcess } from "../../test/harness/policy-pack-process.ts";
import { evaluated, UNKNOWN } from "../../test/harness/run-policy.ts";
import { TIERS } from "../../rollout/onboarding/vocabulary/tiers.ts";
import { packConfiguration } from "../configuration.ts";
import { evaluatePolicies } from "../evaluate.ts";
import { TAGGING } from "./pack.ts";

/** Served by every pack, last. */
const WAIVED = [
  { name: "waived-on-resource", level: "advisory" },
  { name: "waived-on-stack", level: "advisory" },
];

let pack: PolicyPackProcess;
beforeAll(async () => {
  pack = await startPolicyPack("policy-packs/tagging");
});
afterAll(async () => pack.stop());

const definedTags = {
  "Rollout.Team": "payments",
  "Rollout.Environment": "dev",
  "Rollout.CostCenter": "CC-1042",
  "Rollout.Owner": "owner@example.com",
  "Rollout.ManagedBy": "rollout",
  "Rollout.DataClass": "internal",
};
const compartment = (name: string, tags: Readonly<Record<string, unknown>>) => ({
  type: "oci:Identity/compartment:Compartment",
  name,
  props: { definedTags: tags },
});
const resources = [
  compartment("good", definedTags),
  compartment("bare", {}),
  compartment("unseen", { ...definedTags, "Rollout.Owner": UNKNOWN, "Rollout.DataClass": UNKNOWN }),
  { type: "oci:Identity/tag:Tag", name: "team", props: { name: "Team", isCostTracking: true } },
  { type: "oci:Identity/tag:Tag", name: "customer", props: { name: "Customer", isCostTracking: UNKNOWN } },
  { type: "rollout:index:TeamAccess", name: "payments" },
].map(evaluated);

it("ships these policies at these levels", async () => {
  expect(await pack.policies()).toEqual([
    { name: "required-tags-present", level: "mandatory" },
    { name: "cost-tracking-keys-within-limit", level: "mandatory" },
    { name: "team-compartment-names-its-data-class", level: "mandatory" },
    ...WAIVED,
  ]);
});

it("only advises on cost-tracking keys in development", () => {
  expect(packConfiguration([TAGGING], "development", {})).toMatchObject({
    "required-tags-present": { enforcementLevel: "mandatory" },
    "cost-tracking-keys-within-limit": { enforcementLevel: "advisory" },
    "team-compartment-names-its-data-class": { enforcementLevel: "mandatory" },
  });
});

it.each(TIERS)("gives as a process the verdicts it gives in this one, in %s", async (tier) => {
  const verdicts = await verdictsOf(pack, [TAGGING], tier, resources);
  expect(verdicts).toEqual(await evaluatePolicies([TAGGING], tier, "payments-dev", resources));
  expect(
    verdicts.map(({ policy, passed, findings }) => [
      policy,
      passed.length,
      findings.map(({ outcome }) => outcome),
    ]),
  ).toEqual([
    ["required-tags-present", 1, ["failed", "not-checked"]],
    ["cost-tracking-keys-within-limit", 0, ["not-checked"]],
    ["team-compartment-names-its-data-class", 1, ["failed", "not-checked"]],
  ]);
});

it.each(TIERS)("gives as a process the level of the tier to a failure, in %s", async (tier) => {
  const tags = [evaluated({ type: "oci:Identity/tag:Tag", props: { name: "Team", isCostTracking: true } })];
  const verdicts = await verdictsOf(pack, [TAGGING], tier, tags);
  expect(verdicts).toEqual(await evaluatePolicies([TAGGING], tier, "payments-dev", tags));
  expect(verdicts.map(({ outcome }) => outcome)).toEqual(["not-applicable", "failed", "not-applicable"]);
});
