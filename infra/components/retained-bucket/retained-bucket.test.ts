import * as pulumi from "@pulumi/pulumi";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nameOfUrn } from "../../../rollout/onboarding/vocabulary/stack-names.ts";
import { children, recordResources } from "../../../test/harness/record-resources.ts";
import { lifecycleRules, LifecycleRefused, lifecycleStatements, retentionRule } from "./plan.ts";
import { RetainedBucket, type RetainedBucketArgs } from "./retained-bucket.ts";

const args: RetainedBucketArgs = {
  compartmentId: "c",
  namespace: "ns",
  bucketName: "ai-dev-logs",
  kmsKeyId: "key",
  region: "us-chicago-1",
  retentionDays: 90,
  tier: "production",
  tags: { "Rollout.Team": "platform" },
};

describe("retentionRule", () => {
  it("keeps its name when the days change, so that a locked rule is prolonged and not replaced", () => {
    const names = [90, 365].map((retentionDays) => retentionRule({ ...args, retentionDays }).displayName);
    expect(new Set(names).size).toBe(1);
  });

  it("is locked from midnight UTC of the day given", () => {
    expect(retentionRule({ ...args, retentionLockedFrom: "2027-01-31" })).toEqual({
      displayName: "retention",
      duration: { timeAmount: "90", timeUnit: "DAYS" },
      timeRuleLocked: "2027-01-31T00:00:00Z",
    });
  });
});

describe("a lifecycle", () => {
  it("archives after the days given, and deletes nothing", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3650 }), (archiveAfterDays) => {
        const rules = lifecycleRules({ ...args, archiveAfterDays });
        expect(rules.map(({ action, timeAmount }) => [action, timeAmount])).toEqual([
          ["ARCHIVE", String(archiveAfterDays)],
        ]);
      }),
    );
  });

  it("is refused where nobody can be let run it, and says what to write instead", () => {
    const refused = () => lifecycleStatements(args);
    expect(refused).toThrow(LifecycleRefused);
    expect(refused).toThrow(
      'bucket "ai-dev-logs" has a lifecycle, but no compartmentName to let Object Storage act in. Give it the name of its compartment.',
    );
  });
});

describe("RetainedBucket", () => {
  it("creates a closed bucket with its own key and a retention rule, unversioned, and nothing else", async () => {
    expect(await recordResources(() => void new RetainedBucket("logs", args))).toEqual([
      {
        type: "oci:ObjectStorage/bucket:Bucket",
        name: "logs",
        inputs: {
          compartmentId: "c",
          namespace: "ns",
          name: "ai-dev-logs",
          accessType: "NoPublicAccess",
          kmsKeyId: "key",
          versioning: "Disabled",
          objectEventsEnabled: true,
          retentionRules: [{ displayName: "retention", duration: { timeAmount: "90", timeUnit: "DAYS" } }],
          definedTags: { "Rollout.Team": "platform" },
        },
      },
    ]);
  });

  it("adds the lifecycle asked for, and what Object Storage needs to run it", async () => {
    const recorded = await recordResources(
      () =>
        void new RetainedBucket("logs", {
          ...args,
          archiveAfterDays: 30,
          compartmentName: "shared",
        }),
    );

    expect(children(recorded)).toEqual([
      ["oci:ObjectStorage/bucket:Bucket", "logs"],
      ["oci:ObjectStorage/objectLifecyclePolicy:ObjectLifecyclePolicy", "logs-lifecycle"],
      ["oci:Identity/policy:Policy", "logs-lifecycle-access"],
    ]);
    const rule = { timeUnit: "DAYS", isEnabled: true, target: "objects" };
    expect(recorded[1]?.inputs).toEqual({
      namespace: "ns",
      bucket: "ai-dev-logs",
      rules: [{ ...rule, name: "archive", action: "ARCHIVE", timeAmount: "30" }],
    });
    expect(recorded[2]?.inputs["statements"]).toEqual([
      "allow service objectstorage-us-chicago-1 to manage object-family in compartment shared where any {request.permission = 'BUCKET_INSPECT', request.permission = 'BUCKET_READ', request.permission = 'OBJECT_INSPECT', request.permission = 'OBJECT_UPDATE_TIER'}",
    ]);
  });

  it("lets Object Storage act before it is told to", async () => {
    const order: string[] = [];
    const noteOrder: pulumi.ResourceTransformation = ({ name, opts }) => {
      for (const before of [opts.dependsOn].flat())
        if (pulumi.Resource.isInstance(before))
          before.urn.apply((urn) => order.push(`${nameOfUrn(urn)} before ${name}`));
      return undefined;
    };
    const given = { ...args, archiveAfterDays: 30, compartmentName: "shared" };
    await recordResources(() => void new RetainedBucket("logs", given, { transformations: [noteOrder] }));

    expect(order).toEqual(["logs-lifecycle-access before logs-lifecycle"]);
  });

  it.each([
    ["production", true],
    ["development", false],
  ] as const)("lets nobody destroy a bucket of %s by mistake: %s", async (tier, expected) => {
    const protectedNames: string[] = [];
    const noteProtected: pulumi.ResourceTransformation = ({ name, type, opts }) => {
      if (type.startsWith("oci:") && opts.protect === true) protectedNames.push(name);
      return undefined;
    };
    await recordResources(
      () => void new RetainedBucket("logs", { ...args, tier }, { transformations: [noteProtected] }),
    );
    expect(protectedNames).toEqual(expected ? ["logs"] : []);
  });
});
