import { describe, expect, it } from "vitest";
import { runStackPolicy, UNKNOWN, urnOf } from "../../../../test/harness/run-policy.ts";
import type { ResourceUnderTest } from "../../../../test/harness/run-policy.ts";
import { stacksReadNoOtherState as policy } from "./policy.ts";

const root: ResourceUnderTest = { type: "pulumi:pulumi:Stack", name: "rollout-payments-dev" };
const bucket: ResourceUnderTest = {
  type: "oci:ObjectStorage/bucket:Bucket",
  name: "traces",
  props: { name: UNKNOWN },
};
const reference: ResourceUnderTest = {
  type: "pulumi:pulumi:StackReference",
  name: "shared",
  props: { name: "shared-dev" },
};

describe("stacks-read-no-other-state", () => {
  it("accepts a stack of its own resources, whatever is UNKNOWN of them", async () => {
    expect(await runStackPolicy(policy, [root, bucket])).toEqual({ kind: "pass" });
  });

  it("rejects a reference, also to the environment's own shared stack", async () => {
    expect(await runStackPolicy(policy, [root, reference])).toEqual({
      kind: "violation",
      messages: ['"shared" reads the state of another stack.'],
      on: [urnOf(reference)],
    });
  });

  it("rejects a resource that another stack made", async () => {
    const stray = { ...bucket, stack: "payments-prod" };
    expect(await runStackPolicy(policy, [root, stray])).toEqual({
      kind: "violation",
      messages: ['"traces" is a resource of another stack, kept in this one\'s state.'],
      on: [urnOf(stray)],
    });
  });

  it("does not apply to the tenancy stack, which has no environment", async () => {
    expect(await runStackPolicy(policy, [{ ...reference, stack: "tenancy" }])).toEqual({
      kind: "not-applicable",
      reason: "The stack belongs to no environment.",
    });
  });
});
