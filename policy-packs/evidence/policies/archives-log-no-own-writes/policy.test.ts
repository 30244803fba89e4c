import { describe, expect, it } from "vitest";
import {
  runStackPolicy,
  UNKNOWN,
  urnOf,
  type ResourceUnderTest,
} from "../../../../test/harness/run-policy.ts";
import { archivesLogNoOwnWrites as policy } from "./policy.ts";

const bucket: ResourceUnderTest = {
  type: "oci:ObjectStorage/bucket:Bucket",
  name: "archive",
  props: { name: "ai-dev-logs" },
};
const group = (name: string): ResourceUnderTest => ({ type: "oci:Logging/logGroup:LogGroup", name });
const [own, apart] = [group("own"), group("apart")];
const writesIn = (of: ResourceUnderTest): ResourceUnderTest => ({
  type: "oci:Logging/log:Log",
  name: "writes",
  props: {
    isEnabled: true,
    configuration: { source: { service: "objectstorage", category: "write", resource: "ai-dev-logs" } },
  },
  propertyDependencies: { logGroupId: [urnOf(of)] },
});
const connector = (
  target: unknown = { kind: "objectStorage", bucket: "ai-dev-logs" },
): ResourceUnderTest => ({
  type: "oci:Sch/connector:Connector",
  name: "to-archive",
  props: { target },
  propertyDependencies: { source: [urnOf(own)] },
});

describe("archives-log-no-own-writes", () => {
  it.each<[string, readonly ResourceUnderTest[]]>([
    ["writes that are logged apart", [bucket, own, apart, writesIn(apart), connector()]],
    [
      "a connector to a stream",
      [bucket, own, writesIn(own), connector({ kind: "streaming", streamId: UNKNOWN })],
    ],
    ["a connector to another stack's bucket", [own, writesIn(own), connector()]],
  ])("accepts %s", async (_label, resources) => {
    expect(await runStackPolicy(policy, resources)).toEqual({ kind: "pass" });
  });

  it("rejects a connector that moves the log of its own writes", async () => {
    expect(await runStackPolicy(policy, [bucket, own, writesIn(own), connector()])).toEqual({
      kind: "violation",
      messages: ['Connector "to-archive" moves log "writes" into the bucket whose writes it logs.'],
      on: [urnOf(connector())],
    });
  });

  it("reports a connector with an UNKNOWN target as not checked", async () => {
    expect(await runStackPolicy(policy, [bucket, own, writesIn(own), connector(UNKNOWN)])).toEqual({
      kind: "unknown-in-preview",
      detail: "Could not see `target` before it is created.",
    });
  });

  it("does not apply to a stack without connectors", async () => {
    expect(await runStackPolicy(policy, [bucket])).toEqual({
      kind: "not-applicable",
      reason: "The stack makes no connector.",
    });
  });
});
