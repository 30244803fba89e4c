import { describe, expect, it } from "vitest";
import { runStackPolicy, UNKNOWN, urnOf } from "../../../../test/harness/run-policy.ts";
import type { ResourceUnderTest } from "../../../../test/harness/run-policy.ts";
import { resourcesLiveInOwnCompartment as policy } from "./policy.ts";

const compartment: ResourceUnderTest = {
  type: "oci:Identity/compartment:Compartment",
  name: "payments",
  props: { compartmentId: "ocid1.compartment.oc1..dev" },
};
const bucket = (name: string, ...from: readonly ResourceUnderTest[]): ResourceUnderTest => ({
  type: "oci:ObjectStorage/bucket:Bucket",
  name,
  props: { compartmentId: UNKNOWN },
  propertyDependencies: from.length === 0 ? {} : { compartmentId: from.map(urnOf) },
});
const blame = (...strays: readonly ResourceUnderTest[]) => ({
  kind: "violation",
  messages: strays.map(({ name }) => `"${name}" is not placed in a compartment of its own stack.`),
  on: strays.map(urnOf),
});

describe("resources-live-in-own-compartment", () => {
  it("accepts a compartment of the stack, while its id is not known yet", async () => {
    expect(await runStackPolicy(policy, [compartment, bucket("traces", compartment)])).toEqual({
      kind: "pass",
    });
  });

  it("accepts a compartment of the stack once its id is known", async () => {
    const known = { ...bucket("traces", compartment), props: { compartmentId: "ocid1.compartment.oc1..p" } };
    expect(await runStackPolicy(policy, [compartment, known])).toEqual({ kind: "pass" });
  });

  it.each([
    [
      "an id that was written down",
      { ...bucket("stray"), props: { compartmentId: "ocid1.compartment.oc1..x" } },
    ],
    ["an unknown id of unknown origin", bucket("stray")],
    ["a compartment of another stack", bucket("stray", { ...compartment, stack: "payments-prod" })],
    ["an id taken from a resource that is no compartment", bucket("stray", bucket("traces"))],
    [
      "a compartment in another property",
      { ...bucket("stray"), propertyDependencies: { kmsKeyId: [urnOf(compartment)] } },
    ],
  ])("rejects %s", async (_label, stray) => {
    expect(await runStackPolicy(policy, [compartment, bucket("traces", compartment), stray])).toEqual(
      blame(stray),
    );
  });

  it("blames every stray resource", async () => {
    const strays = [bucket("stray-a"), bucket("stray-b")];
    expect(await runStackPolicy(policy, [compartment, ...strays])).toEqual(blame(...strays));
  });

  it("does not ask for a property that the resource does not have", async () => {
    const rule = { type: "oci:Budget/rule:Rule", name: "actual-80", props: { budgetId: UNKNOWN } };
    expect(await runStackPolicy(policy, [compartment, rule, bucket("traces", compartment)])).toEqual({
      kind: "pass",
    });
  });

  describe("what OCI places beside another resource", () => {
    const beside = (...from: readonly ResourceUnderTest[]): ResourceUnderTest => ({
      type: "oci:Logging/log:Log",
      name: "flow",
      props: { logGroupId: UNKNOWN, compartmentId: UNKNOWN },
      propertyDependencies: from.length === 0 ? {} : { logGroupId: from.map(urnOf) },
    });

    it("lives where that one lives", async () => {
      const neighbour = bucket("group", compartment);
      expect(await runStackPolicy(policy, [compartment, neighbour, beside(neighbour)])).toEqual({
        kind: "pass",
      });
    });

    it.each([
      ["stands beside a stray", bucket("stray"), "flow"],
      ["stands beside nothing of this stack", undefined, "flow"],
    ])("is a stray where it %s", async (_label, neighbour, name) => {
      const log = neighbour === undefined ? beside() : beside(neighbour);
      const answer = await runStackPolicy(policy, [
        compartment,
        bucket("traces", compartment),
        ...(neighbour === undefined ? [] : [neighbour]),
        log,
      ]);
      expect(answer).toMatchObject({ kind: "violation" });
      expect(answer.kind === "violation" && answer.messages).toContain(
        `"${name}" is not placed in a compartment of its own stack.`,
      );
    });
  });

  it.each([
    "oci:Identity/compartment:Compartment",
    "oci:Budget/budget:Budget",
    "oci:Core/drgAttachment:DrgAttachment",
    "oci:Identity/group:Group",
    "oci:Identity/dynamicGroup:DynamicGroup",
    "oci:Identity/networkSource:NetworkSource",
    "oci:Limits/quota:Quota",
  ])("lets %s live where OCI keeps it", async (type) => {
    const kept = { type, name: "kept", props: { compartmentId: "ocid1.tenancy.oc1..t" } };
    expect(await runStackPolicy(policy, [kept])).toEqual({
      kind: "not-applicable",
      reason: "No resource of the stack lives in a compartment.",
    });
  });

  it("does not look at components and providers", async () => {
    const props = { compartmentId: "ocid1.compartment.oc1..x" };
    const others = ["rollout:index:TeamTraces", "pulumi:providers:oci"].map((type) => ({ type, props }));
    expect(await runStackPolicy(policy, others)).toEqual({
      kind: "not-applicable",
      reason: "No resource of the stack lives in a compartment.",
    });
  });

  it.each([
    ["the tenancy stack", [{ ...bucket("archive"), stack: "tenancy" }]],
    ["a stack that is not the rollout's", [{ ...bucket("archive"), stack: "sandbox" }]],
    ["a stack without resources", []],
  ])("does not apply to %s", async (_label, resources) => {
    expect(await runStackPolicy(policy, resources)).toEqual({
      kind: "not-applicable",
      reason: "The stack belongs to no environment.",
    });
  });
});
