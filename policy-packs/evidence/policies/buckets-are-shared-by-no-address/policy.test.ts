import { describe, expect, it } from "vitest";
import { runPolicy, UNKNOWN } from "../../../../test/harness/run-policy.ts";
import { bucketsAreSharedByNoAddress as policy } from "./policy.ts";

const REQUEST = "oci:ObjectStorage/preauthrequest:Preauthrequest";

describe("buckets-are-shared-by-no-address", () => {
  it("accepts a bucket", async () => {
    expect(await runPolicy(policy, { type: "oci:ObjectStorage/bucket:Bucket" })).toEqual({ kind: "pass" });
  });

  it("rejects a pre-authenticated request", async () => {
    expect(await runPolicy(policy, { type: REQUEST, name: "share", props: { bucket: "traces" } })).toEqual({
      kind: "violation",
      messages: ['"share" shares bucket "traces" with whoever has its address.'],
    });
  });

  it("reports one of an UNKNOWN bucket as not checked", async () => {
    expect(await runPolicy(policy, { type: REQUEST, props: { bucket: UNKNOWN } })).toEqual({
      kind: "unknown-in-preview",
      detail: "Could not see `bucket` before it is created.",
    });
  });

  it("does not apply to anything else", async () => {
    expect(await runPolicy(policy, { type: "oci:Core/vcn:Vcn" })).toEqual({
      kind: "not-applicable",
      reason: "Only what belongs to Object Storage is looked at.",
    });
  });
});
