import { describe, expect, it } from "vitest";
import { runPolicy, UNKNOWN } from "../../../../test/harness/run-policy.ts";
import { managedByNamesTheRollout as policy } from "./policy.ts";

const tagged = (value: unknown, stack = "payments-dev") => ({
  stack,
  type: "oci:ObjectStorage/bucket:Bucket",
  name: "traces",
  props: { definedTags: { "Rollout.ManagedBy": value } },
});

describe("managed-by-names-the-rollout", () => {
  it.each(["rollout"])("accepts %s", async (value) => {
    expect(await runPolicy(policy, tagged(value))).toEqual({ kind: "pass" });
  });

  it.each(["unmanaged", "terraform", ""])("rejects %s", async (value) => {
    expect(await runPolicy(policy, tagged(value))).toEqual({
      kind: "violation",
      messages: [`"traces" says that "${value}" manages it, and a stack does.`],
    });
  });

  it("reports a value that is UNKNOWN before creation as not checked", async () => {
    expect(await runPolicy(policy, tagged(UNKNOWN))).toMatchObject({ kind: "unknown-in-preview" });
  });

  it("does not apply to what does not carry the key", async () => {
    expect(await runPolicy(policy, { type: "oci:Core/vcn:Vcn" })).toEqual({
      kind: "not-applicable",
      reason: "The resource does not carry Rollout.ManagedBy.",
    });
  });
});
