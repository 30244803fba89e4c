import { afterAll, beforeAll, expect, it } from "vitest";
import { startPolicyPack, verdictsOf } from "../../test/harness/policy-pack-process.ts";
import type { PolicyPackProcess } from "../../test/harness/policy-pack-process.ts";
import { evaluated, UNKNOWN, urnOf } from "../../test/harness/run-policy.ts";
import { TIERS } from "../../rollout/onboarding/vocabulary/tiers.ts";
import { evaluatePolicies } from "../evaluate.ts";
import type { StackFacts } from "../stack-facts.ts";
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
  { type: "oci:Identity/group:Group", name: "unnamed" },
  { type: "oci:ObjectStorage/objectLifecyclePolicy:ObjectLifecyclePolicy", name: "none" },
  {
    type: "oci:ObjectStorage/bucket:Bucket",
    name: "stray",
    props: { name: "ai-dev-traces", kmsKeyId: "ocid1.key.oc1..prod" },
  },
  {
    type: "oci:Core/drgRouteTableRouteRule:DrgRouteTableRouteRule",
    name: "out",
    props: { destination: "0.0.0.0/0" },
  },
  { type: "rollout:index:TeamAccess", name: "payments" },
].map(evaluated);

const facts = { environments: ["dev", "prod"], ownIds: [], ownNetworks: ["10.10.0.0/16"] };
const configuration = { facts: facts as unknown as StackFacts };

it("ships these policies at these levels", async () => {
  expect(await pack.policies()).toEqual([
    { name: "statements-name-own-environment", level: "mandatory" },
    { name: "environment-tag-is-own", level: "mandatory" },
    { name: "resources-live-in-own-compartment", level: "mandatory" },
    { name: "conditions-name-own-environment", level: "mandatory" },
    { name: "deployers-reach-own-environment", level: "mandatory" },
    { name: "names-carry-own-environment", level: "mandatory" },
    { name: "dynamic-groups-match-own-compartments", level: "mandatory" },
    { name: "budgets-watch-own-compartment", level: "mandatory" },
    { name: "quotas-limit-own-compartments", level: "mandatory" },
    { name: "tag-defaults-name-own-environment", level: "mandatory" },
    { name: "keys-are-of-own-environment", level: "mandatory" },
    { name: "bucket-names-carry-own-environment", level: "mandatory" },
    { name: "bucket-targets-carry-own-environment", level: "mandatory" },
    { name: "logs-are-of-own-environment", level: "mandatory" },
    { name: "endpoints-stand-in-own-network", level: "mandatory" },
    { name: "attachments-join-own-networks", level: "mandatory" },
    { name: "routers-connect-networks-only", level: "mandatory" },
    { name: "routes-lead-to-own-gateways", level: "mandatory" },
    { name: "routes-stay-in-own-networks", level: "mandatory" },
    { name: "stacks-read-no-other-state", level: "mandatory" },
    ...WAIVED,
  ]);
});

it("is as strict in development", () => {
  const levels = ENVIRONMENT_SEPARATION.bindings.map(({ levels: { development } }) => development);
  expect([...new Set(levels)]).toEqual(["mandatory"]);
});

it.each(TIERS)("gives as a process the verdicts it gives in this one, in %s", async (tier) => {
  const packs = [ENVIRONMENT_SEPARATION];
  const verdicts = await verdictsOf(pack, packs, tier, resources, configuration);
  expect(verdicts).toEqual(await evaluatePolicies(packs, tier, "payments-dev", resources, configuration));
  const spoken = verdicts.filter(({ outcome }) => outcome !== "not-applicable");
  expect(
    spoken.map(({ policy, passed, findings }) => [
      policy,
      passed.length,
      findings.map(({ outcome }) => outcome),
    ]),
  ).toEqual([
    ["statements-name-own-environment", 1, ["failed", "failed", "not-checked"]],
    ["environment-tag-is-own", 1, ["failed", "not-checked"]],
    ["resources-live-in-own-compartment", 0, ["failed"]],
    ["conditions-name-own-environment", 2, ["not-checked"]],
    ["names-carry-own-environment", 0, ["failed"]],
    ["keys-are-of-own-environment", 0, ["failed"]],
    ["bucket-names-carry-own-environment", 1, []],
    ["routes-lead-to-own-gateways", 1, []],
    ["routes-stay-in-own-networks", 0, ["failed"]],
    ["stacks-read-no-other-state", 1, []],
  ]);
});

it("gives as a process what does not apply", async () => {
  const statement = "allow group ai-auditors to read all-resources in compartment ai";
  const tenancy = [evaluated({ ...policy("auditors", statement, "tenancy"), stack: "tenancy" })];
  const packs = [ENVIRONMENT_SEPARATION];
  const verdicts = await verdictsOf(pack, packs, "production", tenancy, configuration);
  expect(verdicts).toEqual(await evaluatePolicies(packs, "production", "tenancy", tenancy, configuration));
  expect([...new Set(verdicts.map(({ outcome }) => outcome))]).toEqual(["not-applicable"]);
});
