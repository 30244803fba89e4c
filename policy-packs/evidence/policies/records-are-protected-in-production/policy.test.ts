import { describe, expect, it } from "vitest";
import { runPolicy, UNKNOWN } from "../../../../test/harness/run-policy.ts";
import { recordsAreProtectedInProduction as policy } from "./policy.ts";

const bucket = { type: "oci:ObjectStorage/bucket:Bucket", name: "traces" };
const production = { tier: "production" } as const;

describe("records-are-protected-in-production", () => {
  it("accepts what is protected, whatever of it is UNKNOWN", async () => {
    const made = { ...bucket, protect: true, props: { kmsKeyId: UNKNOWN } };
    expect(await runPolicy(policy, made, production)).toEqual({ kind: "pass" });
  });

  it.each([
    "ObjectStorage/bucket:Bucket",
    "Kms/vault:Vault",
    "Kms/key:Key",
    "Streaming/stream:Stream",
    "Streaming/streamPool:StreamPool",
  ])("rejects a %s that is not", async (type) => {
    expect(await runPolicy(policy, { type: `oci:${type}`, name: "traces" }, production)).toEqual({
      kind: "violation",
      messages: ['"traces" is not protected.'],
    });
  });

  it("does not apply to development, nor to anything else", async () => {
    expect(await runPolicy(policy, bucket, { tier: "development" })).toEqual({
      kind: "not-applicable",
      reason: "The environment is not of production.",
    });
    expect(await runPolicy(policy, { type: "oci:Core/vcn:Vcn" }, production)).toEqual({
      kind: "not-applicable",
      reason: "Only buckets, keys, vaults and streams are looked at.",
    });
  });

  it("refuses to look without the documents", async () => {
    expect(await runPolicy(policy, bucket)).toMatchObject({ kind: "violation" });
  });
});
