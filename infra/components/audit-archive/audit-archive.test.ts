import { describe, expect, it } from "vitest";
import { children, recordResources } from "../../../test/harness/record-resources.ts";
import { watchOptions } from "../../../test/harness/watch-options.ts";
import { AuditArchive, type AuditArchiveArgs } from "./audit-archive.ts";

const tags = { "Rollout.Team": "platform" };
const args: AuditArchiveArgs = {
  tenancyId: "root",
  governanceCompartmentId: "governance-id",
  namespace: "ns",
  region: "us-chicago-1",
  retentionDays: 400,
  tags,
};
const withSiem: AuditArchiveArgs = {
  ...args,
  retentionLockedFrom: "2027-02-01",
  siem: { partitions: 2, retentionHours: 168 },
};
const sourceOf = (...groups: readonly string[]) => ({
  kind: "logging",
  logSources: [
    { compartmentId: "root", logGroupId: "_Audit_Include_Subcompartment" },
    ...groups.map((logGroupId) => ({ compartmentId: "governance-id", logGroupId })),
  ],
});

async function record(archive: AuditArchiveArgs) {
  const recorded = await recordResources(() => void new AuditArchive("audit", archive));
  return {
    recorded,
    inputsOf: (type: string) =>
      recorded.filter((each) => each.type.endsWith(type)).map(({ inputs }) => inputs),
  };
}

describe("AuditArchive", () => {
  it("creates vault, key, bucket, one connector and the rights they need", async () => {
    const { recorded } = await record(args);

    expect(children(recorded)).toEqual([
      ["oci:Kms/vault:Vault", "audit"],
      ["oci:ObjectStorage/bucket:Bucket", "audit-bucket"],
      ["oci:Logging/log:Log", "audit-bucket-read"],
      ["oci:Logging/log:Log", "audit-bucket-write"],
      ["oci:Sch/connector:Connector", "audit-connector"],
      ["oci:Kms/key:Key", "audit-key"],
      ["oci:Identity/policy:Policy", "audit-keys"],
      ["oci:Logging/logGroup:LogGroup", "audit-logs"],
      ["oci:Logging/logGroup:LogGroup", "audit-logs-writes"],
      ["oci:Identity/policy:Policy", "audit-write"],
    ]);
  });

  it("protects what the archive cannot be read without, and connects nothing before it may write", async () => {
    const { kept, awaited } = await watchOptions(
      (options) => void new AuditArchive("audit", withSiem, options),
    );

    expect(kept.toSorted()).toEqual(["audit", "audit-bucket", "audit-key", "audit-siem", "audit-siem-pool"]);
    expect(awaited).toEqual([
      ["audit-siem-pool", ["Policy"]],
      ["audit-connector", ["Policy"]],
      ["audit-siem-connector", ["Policy"]],
    ]);
  });

  it("archives the audit log of the whole tenancy, and who reads and writes the buckets beside it, into the retained bucket", async () => {
    const { inputsOf } = await record(args);

    expect(inputsOf(":Bucket")).toMatchObject([
      {
        compartmentId: "governance-id",
        name: "ai-audit",
        kmsKeyId: "id-of-audit-key",
        retentionRules: [{ duration: { timeAmount: "400", timeUnit: "DAYS" } }],
      },
    ]);
    expect(inputsOf(":Connector")).toEqual([
      {
        compartmentId: "governance-id",
        displayName: "ai-audit",
        description: "The tenancy's audit log, into its archive.",
        source: sourceOf("id-of-audit-logs"),
        target: {
          kind: "objectStorage",
          namespace: "ns",
          bucket: "ai-audit",
          batchRolloverSizeInMbs: 100,
          batchRolloverTimeInMs: 420_000,
        },
        definedTags: tags,
      },
    ]);
  });

  it("lets Object Storage use the key, and this compartment's connectors write this bucket", async () => {
    const { inputsOf } = await record(args);

    expect(inputsOf(":Policy").map(({ statements }) => statements)).toEqual([
      ["allow service objectstorage-us-chicago-1 to use keys in compartment governance"],
      [
        "allow any-user to manage objects in compartment governance where all " +
          "{request.principal.type = 'serviceconnector', " +
          "request.principal.compartment.id = target.compartment.id, target.bucket.name = 'ai-audit'}",
      ],
    ]);
  });

  it("locks the retention from the day given", async () => {
    const { inputsOf } = await record(withSiem);
    expect(inputsOf(":Bucket")).toMatchObject([
      { retentionRules: [{ timeRuleLocked: "2027-02-01T00:00:00Z" }] },
    ]);
  });

  it("hands the same log to a SIEM by an encrypted stream, where one reads along", async () => {
    const { inputsOf } = await record(withSiem);

    expect(inputsOf(":StreamPool")).toEqual([
      {
        compartmentId: "governance-id",
        name: "ai-siem",
        customEncryptionKey: { kmsKeyId: "id-of-audit-key" },
        definedTags: tags,
      },
    ]);
    expect(inputsOf(":Stream")).toEqual([
      {
        streamPoolId: "id-of-audit-siem-pool",
        name: "ai-siem",
        partitions: 2,
        retentionInHours: 168,
        definedTags: tags,
      },
    ]);
    expect(inputsOf(":Connector")[1]).toMatchObject({
      source: sourceOf("id-of-audit-logs", "id-of-audit-logs-writes"),
      target: { kind: "streaming", streamId: "id-of-audit-siem" },
    });
    expect(inputsOf(":Policy").flatMap(({ statements }) => (statements as string[]).slice(1))).toEqual([
      "allow any-user to use stream-push in compartment governance where all " +
        "{request.principal.type = 'serviceconnector', " +
        "request.principal.compartment.id = target.compartment.id}",
    ]);
  });

  it("has a stream to hand on with a SIEM only", async () => {
    const streams: boolean[] = [];
    await recordResources(() => {
      streams.push(new AuditArchive("without", args).siemStreamId !== undefined);
      streams.push(new AuditArchive("with", withSiem).siemStreamId !== undefined);
    });
    expect(streams).toEqual([false, true]);
  });
});
