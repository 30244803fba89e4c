import { afterAll, beforeAll, expect, it } from "vitest";
import { startPolicyPack, verdictsOf } from "../../test/harness/policy-pack-process.ts";
import type { PolicyPackProcess } from "../../test/harness/policy-pack-process.ts";
import { evaluated, UNKNOWN, urnOf } from "../../test/harness/run-policy.ts";
import { TIERS } from "../../rollout/onboarding/vocabulary/tiers.ts";
import { packConfiguration } from "../configuration.ts";
import { evaluatePolicies } from "../evaluate.ts";
import { ENVIRONMENT_SEPARATION } from "./pack.ts";

/** Served by every pack, last. */
const WAIVED = [
  { name: "waived-on-resource", level: "advisory" },
  { name: "waived-on-stack", level: "advisory" },
];

let pack: PolicyPackProcess;
beforeAll(async () => {
  pack = await startPolicyPack("policy-packs/environment-separation");
});
afterAll(async () => pack.stop());

const compartment = {
  type: "oci:Identity/compartment:Compartment",
  name: "payments",
  props: { compartmentId: UNKNOWN },
};
const policy = (name: string, statement: string, environment: string) => ({
  type: "oci:Identity/policy:Policy",
  name,
  props: {
    compartmentId: UNKNOWN,
    statements: [statement],
    definedTags: { "Rollout.Environment": environment },
  },
  propertyDependencies: { compartmentId: [urnOf(compartment)] },
});
const good = policy(
  "good",
  "allow group payments-dev to use generative-ai-chat in compartment payments",
  "dev",
);
const stray = policy("stray", "allow group everyone to use generative-ai-chat in tenancy", "prod");
const resources = [
  compartment,
  good,
  { ...stray, propertyDependencies: {} },
  policy("unseen", UNKNOWN, UNKNOWN),
  { type: "rollout:index:TeamAccess", name: "payments" },
].map(evaluated);

it("ships these policies at these levels", async () => {
  expect(await pack.policies()).toEqual([
    { name: "statements-name-own-environment", level: "mandatory" },
    { name: "environment-tag-is-own", level: "mandatory" },
    { name: "resources-live-in-own-compartment", level: "mandatory" },
    ...WAIVED,
  ]);
});

it("is as strict in development", () => {
  expect(packConfiguration([ENVIRONMENT_SEPARATION], "development", {})).toMatchObject({
    "statements-name-own-environment": { enforcementLevel: "mandatory" },
    "environment-tag-is-own": { enforcementLevel: "mandatory" },
    "resources-live-in-own-compartment": { enforcementLevel: "mandatory" },
  });
});

it.each(TIERS)("gives as a process the verdicts it gives in this one, in %s", async (tier) => {
  const verdicts = await verdictsOf(pack, [ENVIRONMENT_SEPARATION], tier, resources);
  expect(verdicts).toEqual(await evaluatePolicies([ENVIRONMENT_SEPARATION], tier, "payments-dev", resources));
  expect(
    verdicts.map(({ policy, passed, findings }) => [
      policy,
      passed.length,
      findings.map(({ outcome }) => outcome),
    ]),
  ).toEqual([
    ["statements-name-own-environment", 1, ["failed", "failed", "not-checked"]],
    ["environment-tag-is-own", 1, ["failed", "not-checked"]],
    ["resources-live-in-own-compartment", 0, ["failed"]],
  ]);
});

it("gives as a process what does not apply", async () => {
  const tenancy = [evaluated({ ...good, stack: "tenancy" })];
  const verdicts = await verdictsOf(pack, [ENVIRONMENT_SEPARATION], "production", tenancy);
  expect(verdicts).toEqual(
    await evaluatePolicies([ENVIRONMENT_SEPARATION], "production", "tenancy", tenancy),
  );
  expect(verdicts.map(({ outcome }) => outcome)).toEqual([
    "not-applicable",
    "not-applicable",
    "not-applicable",
  ]);
});
