import { describe, expect, it } from "vitest";
import { runPolicy, UNKNOWN } from "../../../../test/harness/run-policy.ts";
import { HOURLY_TYPES } from "./hourly-types.ts";
import { nothingRunsByTheHour as policy } from "./policy.ts";

describe("nothing-runs-by-the-hour", () => {
  it.each([
    "oci:GenerativeAi/project:Project",
    "oci:GenerativeAi/generativeAiPrivateEndpoint:GenerativeAiPrivateEndpoint",
    "oci:ObjectStorage/bucket:Bucket",
  ])("accepts %s, although what it holds is UNKNOWN", async (type) => {
    expect(await runPolicy(policy, { type, props: { compartmentId: UNKNOWN } })).toEqual({ kind: "pass" });
  });

  it.each([...HOURLY_TYPES])("rejects %s", async (type, what) => {
    expect(await runPolicy(policy, { type, name: "costly", props: { compartmentId: UNKNOWN } })).toEqual({
      kind: "violation",
      messages: [`"costly" is ${what}, which costs by the hour.`],
    });
  });

  it("knows dedicated AI clusters and machines", () => {
    expect([...HOURLY_TYPES.keys()]).toEqual(
      expect.arrayContaining([
        "oci:GenerativeAi/dedicatedAiCluster:DedicatedAiCluster",
        "oci:Core/instance:Instance",
      ]),
    );
  });

  it("does not look at components and providers", async () => {
    expect(await runPolicy(policy, { type: "rollout:index:TeamBudget" })).toEqual({
      kind: "not-applicable",
      reason: "Only resources of OCI cost anything.",
    });
  });
});
