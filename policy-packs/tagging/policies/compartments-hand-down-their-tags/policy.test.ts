import { describe, expect, it } from "vitest";
import {
  runStackPolicy,
  UNKNOWN,
  urnOf,
  type ResourceUnderTest,
} from "../../../../test/harness/run-policy.ts";
import { compartmentsHandDownTheirTags as policy } from "./policy.ts";

const compartment: ResourceUnderTest = {
  type: "oci:Identity/compartment:Compartment",
  name: "payments",
  props: {
    definedTags: {
      "Rollout.Team": "payments",
      "Rollout.CostCenter": "CC-1",
      "Rollout.DataClass": "internal",
    },
  },
};
const handsDown = (value: unknown, of = compartment): ResourceUnderTest => ({
  type: "oci:Identity/tagDefault:TagDefault",
  name: `default-${String(value)}`,
  props: { value, tagDefinitionId: UNKNOWN },
  propertyDependencies: { compartmentId: [urnOf(of)] },
});
const all = ["payments", "CC-1", "internal"].map((value) => handsDown(value));

describe("compartments-hand-down-their-tags", () => {
  it("accepts a compartment with a default for each", async () => {
    expect(await runStackPolicy(policy, [compartment, ...all])).toEqual({ kind: "pass" });
  });

  it.each<[string, readonly ResourceUnderTest[]]>([
    ["is missing", all.slice(0, 2)],
    ["has another value", [...all.slice(0, 2), handsDown("public")]],
    [
      "is another compartment's",
      [...all.slice(0, 2), handsDown("internal", { ...compartment, name: "other" })],
    ],
  ])("rejects a compartment of which one %s", async (_label, defaults) => {
    const other = { ...compartment, name: "other", props: {} };
    expect(await runStackPolicy(policy, [compartment, other, ...defaults])).toEqual({
      kind: "violation",
      messages: ['Compartment "payments" does not hand down its Rollout.DataClass.'],
      on: [urnOf(compartment)],
    });
  });

  it("reports a default of UNKNOWN value as not checked", async () => {
    expect(await runStackPolicy(policy, [compartment, ...all, handsDown(UNKNOWN)])).toMatchObject({
      kind: "unknown-in-preview",
    });
  });

  it("does not apply to what teams share, nor without a compartment", async () => {
    expect(await runStackPolicy(policy, [{ ...compartment, stack: "shared-dev" }])).toEqual({
      kind: "not-applicable",
      reason: "The stack belongs to no team.",
    });
    expect(await runStackPolicy(policy, all)).toMatchObject({ kind: "not-applicable" });
  });
});
