import * as pulumi from "@pulumi/pulumi";
import { describe, expect, it } from "vitest";
import { nameOfUrn } from "../../../rollout/onboarding/vocabulary/stack-names.ts";
import { children, recordResources } from "../../../test/harness/record-resources.ts";
import { EnvironmentLogs, type EnvironmentLogsArgs } from "./environment-logs.ts";

const args: EnvironmentLogsArgs = {
  environment: "dev",
  compartmentId: "c",
  namespace: "ns",
  kmsKeyId: "key",
  region: "us-chicago-1",
  retentionDays: 365,
  tier: "production",
  tags: { "Rollout.Team": "platform" },
};
const siem = { partitions: 2, retentionHours: 48 };
const tagged = { definedTags: { "Rollout.Team": "platform" } };

async function record(given: EnvironmentLogsArgs, opts?: pulumi.ComponentResourceOptions) {
  const recorded = await recordResources(() => void new EnvironmentLogs("logs", given, opts));
  return { recorded, inputs: Object.fromEntries(recorded.map(({ name, inputs }) => [name, inputs])) };
}

describe("EnvironmentLogs", () => {
  it("archives the environment's log group, and asks for no stream where no SIEM reads along", async () => {
    const { recorded, inputs } = await record(args);

    expect(children(recorded)).toEqual([
      ["oci:Logging/logGroup:LogGroup", "logs"],
      ["oci:ObjectStorage/bucket:Bucket", "logs-archive"],
      ["oci:Logging/log:Log", "logs-archive-read"],
      ["oci:Logging/log:Log", "logs-archive-write"],
      ["oci:Identity/policy:Policy", "logs-connectors"],
      ["oci:Sch/connector:Connector", "logs-to-archive"],
      ["oci:Logging/logGroup:LogGroup", "logs-writes"],
    ]);
    expect(inputs["logs-archive"]).toMatchObject({
      name: "ai-dev-logs",
      retentionRules: [{ displayName: "retention", duration: { timeAmount: "365", timeUnit: "DAYS" } }],
    });
    expect(inputs["logs-connectors"]?.["statements"]).toEqual([
      "allow any-user to manage objects in compartment shared where all {request.principal.type = 'serviceconnector', request.principal.compartment.id = target.compartment.id, target.bucket.name = 'ai-dev-logs'}",
    ]);
    expect(inputs["logs-to-archive"]).toEqual({
      compartmentId: "c",
      displayName: "logs-to-archive",
      description: "Logs of dev, into ai-dev-logs.",
      source: { kind: "logging", logSources: [{ compartmentId: "c", logGroupId: "id-of-logs" }] },
      target: { kind: "objectStorage", namespace: "ns", bucket: "ai-dev-logs" },
      ...tagged,
    });
  });

  it("exports the log group to an encrypted stream that the environment's teams may push to", async () => {
    const { recorded, inputs } = await record({ ...args, siem });

    expect(children(recorded)).toEqual([
      ["oci:Logging/logGroup:LogGroup", "logs"],
      ["oci:ObjectStorage/bucket:Bucket", "logs-archive"],
      ["oci:Logging/log:Log", "logs-archive-read"],
      ["oci:Logging/log:Log", "logs-archive-write"],
      ["oci:Identity/policy:Policy", "logs-connectors"],
      ["oci:Streaming/stream:Stream", "logs-siem"],
      ["oci:Streaming/streamPool:StreamPool", "logs-siem-pool"],
      ["oci:Identity/policy:Policy", "logs-siem-pool-key"],
      ["oci:Sch/connector:Connector", "logs-to-archive"],
      ["oci:Sch/connector:Connector", "logs-to-siem"],
      ["oci:Logging/logGroup:LogGroup", "logs-writes"],
    ]);
    expect(inputs["logs-to-archive"]).toMatchObject({
      source: { logSources: [{ logGroupId: "id-of-logs" }] },
    });
    expect(inputs["logs-siem-pool"]).toEqual({
      compartmentId: "c",
      name: "ai-dev-siem",
      customEncryptionKey: { kmsKeyId: "key" },
      ...tagged,
    });
    expect(inputs["logs-siem"]).toEqual({
      name: "ai-dev-siem",
      partitions: 2,
      retentionInHours: 48,
      streamPoolId: "id-of-logs-siem-pool",
      ...tagged,
    });
    expect(inputs["logs-siem-pool-key"]?.["statements"]).toEqual([
      "allow service streaming to use keys in compartment shared",
    ]);
    expect(inputs["logs-connectors"]?.["statements"]).toEqual([
      expect.stringContaining("target.bucket.name = 'ai-dev-logs'"),
      "allow any-user to use stream-push in compartment shared where all {request.principal.type = 'serviceconnector', request.principal.compartment.id = target.compartment.id}",
      "allow any-user to use stream-push in compartment shared where all {request.principal.type = 'serviceconnector', request.principal.compartment.tag.Rollout.Environment = 'dev'}",
    ]);
    expect(inputs["logs-to-siem"]).toMatchObject({
      source: {
        kind: "logging",
        logSources: [
          { compartmentId: "c", logGroupId: "id-of-logs" },
          { compartmentId: "c", logGroupId: "id-of-logs-writes" },
        ],
      },
      target: { kind: "streaming", streamId: "id-of-logs-siem" },
    });
  });

  it("logs who reads and writes the archive; its writes where they are not archived", async () => {
    const { inputs } = await record(args);
    expect(
      ["logs-archive-read", "logs-archive-write"].map((name) => [
        inputs[name]?.["logGroupId"],
        inputs[name]?.["configuration"],
      ]),
    ).toEqual(
      [
        ["id-of-logs", "read"],
        ["id-of-logs-writes", "write"],
      ].map(([group, category]) => [
        group,
        {
          compartmentId: "c",
          source: { sourceType: "OCISERVICE", service: "objectstorage", category, resource: "ai-dev-logs" },
        },
      ]),
    );
    expect(inputs["logs-archive-read"]).toMatchObject({ isEnabled: true, retentionDuration: 180 });
  });

  it("grants before anything acts on the grant", async () => {
    const order: string[] = [];
    const noteOrder: pulumi.ResourceTransformation = ({ name, opts }) => {
      for (const before of [opts.dependsOn].flat())
        if (pulumi.Resource.isInstance(before))
          before.urn.apply((urn) => order.push(`${nameOfUrn(urn)} before ${name}`));
      return undefined;
    };
    await record({ ...args, siem }, { transformations: [noteOrder] });

    expect(order.sort()).toEqual([
      "logs-connectors before logs-to-archive",
      "logs-connectors before logs-to-siem",
      "logs-siem-pool-key before logs-siem-pool",
    ]);
  });

  it.each([
    ["production", ["logs-archive", "logs-siem", "logs-siem-pool"]],
    ["development", []],
  ] as const)("protects what holds records in %s: %j", async (tier, expected) => {
    const protectedNames: string[] = [];
    const noteProtected: pulumi.ResourceTransformation = ({ name, type, opts }) => {
      if (type.startsWith("oci:") && opts.protect === true) protectedNames.push(name);
      return undefined;
    };
    await record({ ...args, siem, tier }, { transformations: [noteProtected] });
    expect(protectedNames.sort()).toEqual(expected);
  });
});
