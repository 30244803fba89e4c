import { expect, it } from "vitest";
import { children, recordResources } from "../../../test/harness/record-resources.ts";
import { TraceBucket, type TraceBucketArgs } from "./trace-bucket.ts";

const args: TraceBucketArgs = {
  team: "payments",
  environment: "dev",
  retentionDays: 90,
  compartmentId: "c",
  namespace: "ns",
  kmsKeyId: "key",
  region: "us-chicago-1",
  tier: "production",
  tags: {},
};

it("creates one retained bucket, named for environment and team", async () => {
  const recorded = await recordResources(() => void new TraceBucket("payments-dev-traces", args));

  expect(children(recorded)).toEqual([["oci:ObjectStorage/bucket:Bucket", "payments-dev-traces"]]);
  expect(recorded[0]?.inputs).toMatchObject({
    compartmentId: "c",
    namespace: "ns",
    name: "ai-dev-payments-traces",
    kmsKeyId: "key",
    retentionRules: [{ displayName: "retention", duration: { timeAmount: "90", timeUnit: "DAYS" } }],
  });
});

it("lets the lifecycle act in the team's compartment only", async () => {
  const recorded = await recordResources(
    () => void new TraceBucket("traces", { ...args, archiveAfterDays: 90 }),
  );

  expect(recorded.find(({ name }) => name === "traces-lifecycle-access")?.inputs["statements"]).toEqual([
    "allow service objectstorage-us-chicago-1 to manage object-family in compartment payments where any {request.permission = 'BUCKET_INSPECT', request.permission = 'BUCKET_READ', request.permission = 'OBJECT_INSPECT', request.permission = 'OBJECT_UPDATE_TIER'}",
  ]);
});
