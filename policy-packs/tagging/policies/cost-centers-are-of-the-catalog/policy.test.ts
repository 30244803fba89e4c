import { describe, expect, it } from "vitest";
import { runPolicy, UNKNOWN } from "../../../../test/harness/run-policy.ts";
import { costCentersAreOfTheCatalog as policy } from "./policy.ts";

const tagged = (value: unknown, stack = "payments-dev") => ({
  stack,
  type: "oci:ObjectStorage/bucket:Bucket",
  name: "traces",
  props: { definedTags: { "Rollout.CostCenter": value } },
});

describe("cost-centers-are-of-the-catalog", () => {
  it.each(["CC-1", "CC-2"])("accepts %s", async (value) => {
    expect(await runPolicy(policy, tagged(value), { costCenters: ["CC-1", "CC-2"] })).toEqual({
      kind: "pass",
    });
  });

  it.each(["CC-3", "cc-1", ""])("rejects %s", async (value) => {
    expect(await runPolicy(policy, tagged(value), { costCenters: ["CC-1", "CC-2"] })).toEqual({
      kind: "violation",
      messages: [`"traces" is paid by "${value}", which is no cost center of the catalog.`],
    });
  });

  it("reports a value that is UNKNOWN before creation as not checked", async () => {
    expect(await runPolicy(policy, tagged(UNKNOWN), { costCenters: ["CC-1", "CC-2"] })).toMatchObject({
      kind: "unknown-in-preview",
    });
  });

  it("does not apply to what does not carry the key", async () => {
    expect(await runPolicy(policy, { type: "oci:Core/vcn:Vcn" }, { costCenters: ["CC-1", "CC-2"] })).toEqual({
      kind: "not-applicable",
      reason: "The resource does not carry Rollout.CostCenter.",
    });
  });
});
