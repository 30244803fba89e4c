import { describe, expect, it } from "vitest";
import { runPolicy, UNKNOWN } from "../../../../test/harness/run-policy.ts";
import { dataClassesAreAdmitted as policy } from "./policy.ts";

const tagged = (value: unknown, stack = "payments-dev") => ({
  stack,
  type: "oci:ObjectStorage/bucket:Bucket",
  name: "traces",
  props: { definedTags: { "Rollout.DataClass": value } },
});

describe("data-classes-are-admitted", () => {
  it.each(["public", "internal"])("accepts %s", async (value) => {
    expect(await runPolicy(policy, tagged(value), { dataClasses: ["public", "internal"] })).toEqual({
      kind: "pass",
    });
  });

  it.each(["restricted", "Internal", ""])("rejects %s", async (value) => {
    expect(await runPolicy(policy, tagged(value), { dataClasses: ["public", "internal"] })).toEqual({
      kind: "violation",
      messages: [`"traces" may hold "${value}", which its environment does not admit.`],
    });
  });

  it("reports a value that is UNKNOWN before creation as not checked", async () => {
    expect(await runPolicy(policy, tagged(UNKNOWN), { dataClasses: ["public", "internal"] })).toMatchObject({
      kind: "unknown-in-preview",
    });
  });

  it("does not apply to what does not carry the key", async () => {
    expect(
      await runPolicy(policy, { type: "oci:Core/vcn:Vcn" }, { dataClasses: ["public", "internal"] }),
    ).toEqual({
      kind: "not-applicable",
      reason: "The resource does not carry Rollout.DataClass.",
    });
  });
});
