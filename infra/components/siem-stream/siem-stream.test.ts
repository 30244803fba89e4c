import { expect, it } from "vitest";
import { children, recordResources } from "../../../test/harness/record-resources.ts";
import { SiemStream } from "./siem-stream.ts";

const args = {
  streamName: "ai-dev-siem",
  compartmentId: "c",
  compartmentName: "shared",
  kmsKeyId: "key",
  partitions: 2,
  retentionHours: 72,
  tier: "development",
  tags: { "Rollout.Team": "platform" },
} as const;

it("creates a stream in a pool that encrypts with the compartment's key, once it may", async () => {
  const recorded = await recordResources(() => void new SiemStream("siem", args));

  expect(children(recorded)).toEqual([
    ["oci:Streaming/stream:Stream", "siem"],
    ["oci:Streaming/streamPool:StreamPool", "siem-pool"],
    ["oci:Identity/policy:Policy", "siem-pool-key"],
  ]);
  const [stream, pool, policy] = recorded;
  expect(stream?.inputs).toEqual({
    name: "ai-dev-siem",
    partitions: 2,
    retentionInHours: 72,
    streamPoolId: "id-of-siem-pool",
    definedTags: args.tags,
  });
  expect(pool?.inputs).toMatchObject({ compartmentId: "c", customEncryptionKey: { kmsKeyId: "key" } });
  expect(policy?.inputs["statements"]).toEqual(["allow service streaming to use keys in compartment shared"]);
});
