import { describe, expect, it } from "vitest";
import { runStackPolicy, UNKNOWN, urnOf } from "../../../../test/harness/run-policy.ts";
import type { ResourceUnderTest } from "../../../../test/harness/run-policy.ts";
import { budgetsWatchOwnCompartment as policy } from "./policy.ts";

const compartment: ResourceUnderTest = {
  type: "oci:Identity/compartment:Compartment",
  name: "payments",
  props: { id: "ocid1.compartment.oc1..made" },
};
const budget = (
  props: Readonly<Record<string, unknown>>,
  ...from: readonly ResourceUnderTest[]
): ResourceUnderTest => ({
  type: "oci:Budget/budget:Budget",
  name: "budget",
  props: { targetType: "COMPARTMENT", ...props },
  propertyDependencies: from.length === 0 ? {} : { targets: from.map(urnOf) },
});
const blame = (resource: ResourceUnderTest, fault: string) => ({
  kind: "violation",
  messages: [`"budget" ${fault}.`],
  on: [urnOf(resource)],
});

describe("budgets-watch-own-compartment", () => {
  it.each([
    ["the stack's compartment, before it is there", budget({ targets: [UNKNOWN] }, compartment)],
    ["the stack's compartment, in a list that is unknown", budget({ targets: UNKNOWN }, compartment)],
    ["the stack's compartment, once it is there", budget({ targets: ["ocid1.compartment.oc1..made"] })],
    ["the type that OCI adds", { ...budget({}), props: { targets: ["ocid1.compartment.oc1..made"] } }],
  ])("accepts %s", async (_label, resource) => {
    expect(await runStackPolicy(policy, [compartment, resource])).toEqual({ kind: "pass" });
  });

  it.each([
    [
      "another compartment",
      budget({ targets: ["ocid1.compartment.oc1..prod"] }, compartment),
      "watches a compartment that its stack did not create",
    ],
    [
      "another compartment beside its own",
      budget({ targets: [UNKNOWN, "ocid1.compartment.oc1..prod"] }, compartment),
      "watches a compartment that its stack did not create",
    ],
    [
      "a tag",
      budget({ targetType: "TAG", targets: ["Rollout.Team.payments"] }),
      "does not watch a compartment: what it counts can come from every environment",
    ],
    ["nothing", budget({}), "watches nothing"],
  ])("rejects %s", async (_label, resource, fault) => {
    expect(await runStackPolicy(policy, [compartment, resource])).toEqual(blame(resource, fault));
  });

  it("reports a compartment that is unknown and not the stack's as not checked", async () => {
    expect(await runStackPolicy(policy, [budget({ targets: [UNKNOWN] })])).toEqual({
      kind: "unknown-in-preview",
      detail: "Could not see `targets.0` before it is created.",
    });
    expect(
      await runStackPolicy(policy, [budget({ targets: [UNKNOWN, UNKNOWN] }, compartment)]),
    ).toMatchObject({
      kind: "unknown-in-preview",
    });
  });

  it.each([
    [
      "a budget's rule",
      [{ type: "oci:Budget/rule:Rule", props: { targets: ["x"] } }],
      "The stack holds no budget.",
    ],
    ["the tenancy stack", [{ ...budget({}), stack: "tenancy" }], "The stack belongs to no environment."],
  ])("does not apply to %s", async (_label, resources, reason) => {
    expect(await runStackPolicy(policy, resources)).toEqual({ kind: "not-applicable", reason });
  });
});
