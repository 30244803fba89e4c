import { describe, expect, it } from "vitest";
import { runPolicy, UNKNOWN } from "../../../../test/harness/run-policy.ts";
import { teamTagIsTheStacks as policy } from "./policy.ts";

const tagged = (value: unknown, stack = "payments-dev") => ({
  stack,
  type: "oci:ObjectStorage/bucket:Bucket",
  name: "traces",
  props: { definedTags: { "Rollout.Team": value } },
});

describe("team-tag-is-the-stacks", () => {
  it.each(["payments"])("accepts %s", async (value) => {
    expect(await runPolicy(policy, tagged(value))).toEqual({ kind: "pass" });
  });

  it.each(["claims", "platform", ""])("rejects %s", async (value) => {
    expect(await runPolicy(policy, tagged(value))).toEqual({
      kind: "violation",
      messages: [`"traces" belongs to team "payments", but its Rollout.Team is "${value}".`],
    });
  });

  it("accepts the platform's where no team's stack is looked at", async () => {
    for (const stack of ["shared-dev", "tenancy"])
      expect(await runPolicy(policy, tagged("platform", stack))).toEqual({ kind: "pass" });
  });

  it("reports a value that is UNKNOWN before creation as not checked", async () => {
    expect(await runPolicy(policy, tagged(UNKNOWN))).toMatchObject({ kind: "unknown-in-preview" });
  });

  it("does not apply to what does not carry the key", async () => {
    expect(await runPolicy(policy, { type: "oci:Core/vcn:Vcn" })).toEqual({
      kind: "not-applicable",
      reason: "The resource does not carry Rollout.Team.",
    });
  });
});
