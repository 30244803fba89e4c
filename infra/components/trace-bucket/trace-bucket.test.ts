import { expect, it } from "vitest";
import { recordResources } from "../../../test/harness/record-resources.ts";
import { TraceBucket } from "./trace-bucket.ts";

it("creates a closed bucket with the environment's key and a retention rule, unversioned", async () => {
  const recorded = await recordResources(() => {
    new TraceBucket("traces", {
      team: "payments",
      environment: "dev",
      retentionDays: 90,
      compartmentId: "c",
      namespace: "ns",
      kmsKeyId: "key",
      tier: "production",
      tags: {},
    });
  });

  expect(recorded).toEqual([
    {
      type: "oci:ObjectStorage/bucket:Bucket",
      name: "traces",
      inputs: {
        compartmentId: "c",
        namespace: "ns",
        name: "ai-dev-payments-traces",
        accessType: "NoPublicAccess",
        kmsKeyId: "key",
        versioning: "Disabled",
        objectEventsEnabled: true,
        retentionRules: [{ displayName: "traces", duration: { timeAmount: "90", timeUnit: "DAYS" } }],
        definedTags: {},
      },
    },
  ]);
});
