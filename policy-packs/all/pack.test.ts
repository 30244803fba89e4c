import { afterAll, beforeAll, expect, it } from "vitest";
import { startPolicyPack, verdictsOf } from "../../test/harness/policy-pack-process.ts";
import type { PolicyPackProcess } from "../../test/harness/policy-pack-process.ts";
import { evaluated, UNKNOWN } from "../../test/harness/run-policy.ts";
import { policiesOf } from "../binding.ts";
import { evaluatePolicies } from "../evaluate.ts";
import { servedPolicies } from "../served-policies.ts";
import { PACKS } from "./pack.ts";

let pack: PolicyPackProcess;
beforeAll(async () => {
  pack = await startPolicyPack("policy-packs/all");
});
afterAll(async () => pack.stop());

it("lists these packs", () => {
  expect(PACKS.map(({ name }) => name)).toEqual([
    "environment-separation",
    "tagging",
    "access",
    "evidence",
    "spend",
  ]);
});

it("loads every policy of every pack in one process, at the level its pack ships", async () => {
  expect(await pack.policies()).toEqual(
    servedPolicies(policiesOf(PACKS)).map(({ name, enforcementLevel }) => ({
      name,
      level: enforcementLevel,
    })),
  );
});

it("gives as a process the verdicts it gives in this one, under the names of the packs", async () => {
  const type = "oci:Identity/compartment:Compartment";
  const resources = [
    evaluated({ type, name: "bare" }),
    evaluated({ type, name: "unseen", props: { definedTags: UNKNOWN } }),
    evaluated({ type: "oci:ObjectStorage/bucket:Bucket", name: "stray", props: { compartmentId: UNKNOWN } }),
  ];
  const verdicts = await verdictsOf(pack, PACKS, "production", resources);
  expect(verdicts).toEqual(await evaluatePolicies(PACKS, "production", "payments-dev", resources));
  const outcomes = verdicts.map(({ policy, outcome }) => `${policy}: ${outcome}`);
  expect(outcomes).toEqual(
    expect.arrayContaining([
      "statements-name-own-environment: not-applicable",
      "environment-tag-is-own: not-checked",
      "resources-live-in-own-compartment: failed",
      "required-tags-present: failed",
    ]),
  );
});
