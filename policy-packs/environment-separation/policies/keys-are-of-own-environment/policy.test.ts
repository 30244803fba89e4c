import { describe, expect, it } from "vitest";
import { runStackPolicy, UNKNOWN, urnOf } from "../../../../test/harness/run-policy.ts";
import type { ResourceUnderTest } from "../../../../test/harness/run-policy.ts";
import { keysAreOfOwnEnvironment as policy } from "./policy.ts";

const facts = { ownIds: ["ocid1.key.oc1..handed"] };
const key: ResourceUnderTest = { type: "oci:Kms/key:Key", name: "key", props: { id: "ocid1.key.oc1..made" } };
const bucket = (kmsKeyId: unknown, ...from: readonly ResourceUnderTest[]): ResourceUnderTest => ({
  type: "oci:ObjectStorage/bucket:Bucket",
  name: "traces",
  props: { kmsKeyId },
  propertyDependencies: from.length === 0 ? {} : { kmsKeyId: from.map(urnOf) },
});
const pool = (customEncryptionKey: unknown, ...from: readonly ResourceUnderTest[]): ResourceUnderTest => ({
  type: "oci:Streaming/streamPool:StreamPool",
  name: "siem",
  props: { customEncryptionKey },
  propertyDependencies: from.length === 0 ? {} : { customEncryptionKey: from.map(urnOf) },
});
const blame = (resource: ResourceUnderTest, input: string) => ({
  kind: "violation",
  messages: [
    `"${resource.name}" names in ${input} what neither its stack makes nor its environment handed to it.`,
  ],
  on: [urnOf(resource)],
});

describe("keys-are-of-own-environment", () => {
  it.each([
    ["a key that was handed over", bucket("ocid1.key.oc1..handed")],
    ["a key of the stack, before it is there", bucket(UNKNOWN, key)],
    ["a key of the stack, once it is there", bucket("ocid1.key.oc1..made", key)],
    ["a stream pool's key", pool({ kmsKeyId: UNKNOWN }, key)],
    ["no key of one's own", { ...bucket(""), props: {} }],
    ["no key, as the engine shows it", pool(null)],
  ])("accepts %s", async (_label, resource) => {
    expect(await runStackPolicy(policy, [key, resource], facts)).toEqual({ kind: "pass" });
  });

  it.each([
    ["a key that nobody handed over", bucket("ocid1.key.oc1..prod"), "kmsKeyId"],
    ["such a key beside one of its own", bucket("ocid1.key.oc1..prod", key), "kmsKeyId"],
    ["a stream pool's", pool({ kmsKeyId: "ocid1.key.oc1..prod" }), "customEncryptionKey"],
  ])("rejects %s", async (_label, resource, input) => {
    expect(await runStackPolicy(policy, [key, resource], facts)).toEqual(blame(resource, input));
  });

  it("reports an unknown key that the stack does not make as not checked, and what is wrong beside it", async () => {
    const detail = "Could not see `kmsKeyId` before it is created.";
    expect(await runStackPolicy(policy, [bucket(UNKNOWN)], facts)).toEqual({
      kind: "unknown-in-preview",
      detail,
    });
    expect(
      await runStackPolicy(policy, [bucket(UNKNOWN, { ...key, type: "oci:Kms/vault:Vault" })], facts),
    ).toEqual({
      kind: "unknown-in-preview",
      detail,
    });
    const stray = { ...bucket("ocid1.key.oc1..prod"), name: "stray" };
    expect(await runStackPolicy(policy, [bucket(UNKNOWN), stray], facts)).toEqual({
      ...blame(stray, "kmsKeyId"),
      unseen: detail,
    });
  });

  it("does not look at what is encrypted with no key", async () => {
    const log = { type: "oci:Logging/log:Log", props: { kmsKeyId: "ocid1.key.oc1..prod" } };
    expect(await runStackPolicy(policy, [key, log], facts)).toEqual({
      kind: "not-applicable",
      reason: "The stack holds nothing that is encrypted with a key.",
    });
  });

  it("does not apply to the tenancy stack", async () => {
    expect(await runStackPolicy(policy, [{ ...bucket("x"), stack: "tenancy" }], facts)).toEqual({
      kind: "not-applicable",
      reason: "The stack belongs to no environment.",
    });
  });

  it("asks for what was handed over", async () => {
    expect(await runStackPolicy(policy, [bucket("ocid1.key.oc1..handed")])).toMatchObject({
      kind: "violation",
    });
  });
});
