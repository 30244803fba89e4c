import { describe, expect, it } from "vitest";
import { runPolicy, UNKNOWN } from "../../../../test/harness/run-policy.ts";
import { bucketTargetsCarryOwnEnvironment as policy } from "./policy.ts";

const facts = { environments: ["dev", "prod"] };
const CONNECTOR = "oci:Sch/connector:Connector";
const LOG = "oci:Logging/log:Log";
const naming = (bucket: unknown) =>
  [
    [CONNECTOR, { target: { kind: "objectStorage", bucket } }],
    [LOG, { configuration: { source: { service: "objectstorage", resource: bucket } } }],
    ["oci:ObjectStorage/objectLifecyclePolicy:ObjectLifecyclePolicy", { bucket }],
    ["oci:ObjectStorage/storageObject:StorageObject", { bucket }],
    ["oci:ObjectStorage/replicationPolicy:ReplicationPolicy", { destinationBucketName: bucket }],
  ] as const;
const NO_BUCKET = { kind: "not-applicable", reason: "The resource names no bucket." };

describe("bucket-targets-carry-own-environment", () => {
  it.each(naming("ai-dev-payments-traces"))("accepts its own bucket in %s", async (type, props) => {
    expect(await runPolicy(policy, { type, props }, facts)).toEqual({ kind: "pass" });
  });

  it.each([...naming("ai-prod-payments-traces"), ...naming("traces"), ...naming("ai-prod-dev")])(
    "rejects any other in %s",
    async (type, props) => {
      expect(await runPolicy(policy, { type, name: "writer", props }, facts)).toEqual({
        kind: "violation",
        messages: ['"writer" names a bucket that is not of environment "dev".'],
      });
    },
  );

  it.each(naming(UNKNOWN))("reports an unknown bucket in %s as not checked", async (type, props) => {
    expect(await runPolicy(policy, { type, props }, facts)).toMatchObject({ kind: "unknown-in-preview" });
  });

  it.each([
    ["a connector into a stream", CONNECTOR, { target: { kind: "streaming", streamId: UNKNOWN } }],
    ["a log of flows", LOG, { configuration: { source: { service: "flowlogs", resource: "ai-prod" } } }],
    ["a log without configuration", LOG, {}],
    ["a bucket", "oci:ObjectStorage/bucket:Bucket", { name: "ai-prod-traces" }],
  ])("does not look at %s", async (_label, type, props) => {
    expect(await runPolicy(policy, { type, props }, facts)).toEqual(NO_BUCKET);
  });

  it("does not apply to the tenancy stack, which has no environment", async () => {
    const props = { target: { bucket: "ai-audit" } };
    expect(await runPolicy(policy, { stack: "tenancy", type: CONNECTOR, props }, facts)).toEqual({
      kind: "not-applicable",
      reason: "The stack belongs to no environment.",
    });
  });
});
