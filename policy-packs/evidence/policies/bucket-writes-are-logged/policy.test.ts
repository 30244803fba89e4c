import { describe, expect, it } from "vitest";
import {
  runStackPolicy,
  UNKNOWN,
  urnOf,
  type ResourceUnderTest,
} from "../../../../test/harness/run-policy.ts";
import { bucketWritesAreLogged as policy } from "./policy.ts";

const bucket: ResourceUnderTest = {
  type: "oci:ObjectStorage/bucket:Bucket",
  name: "traces",
  props: { name: "ai-dev-payments-traces" },
};
const log = (
  source: Readonly<Record<string, unknown>> = {},
  props: Readonly<Record<string, unknown>> = {},
): ResourceUnderTest => ({
  type: "oci:Logging/log:Log",
  name: "log",
  props: {
    isEnabled: true,
    configuration: {
      source: { service: "objectstorage", category: "write", resource: "ai-dev-payments-traces", ...source },
    },
    ...props,
  },
});

describe("bucket-writes-are-logged", () => {
  it("accepts a bucket with such a log, by its name or by where that comes from", async () => {
    expect(await runStackPolicy(policy, [bucket, log()])).toEqual({ kind: "pass" });
    const unnamed = {
      ...log({ resource: UNKNOWN }),
      propertyDependencies: { configuration: [urnOf(bucket)] },
    };
    expect(await runStackPolicy(policy, [bucket, unnamed])).toEqual({ kind: "pass" });
  });

  it.each<[string, readonly ResourceUnderTest[]]>([
    ["without any log", [bucket]],
    ["whose log is off", [bucket, log({}, { isEnabled: false })]],
    ["with a log of its reads alone", [bucket, log({ category: "read" })]],
    ["beside another bucket that is logged", [bucket, log({ resource: "another" })]],
  ])("rejects one %s", async (_label, resources) => {
    expect(await runStackPolicy(policy, resources)).toEqual({
      kind: "violation",
      messages: ['Nobody logs who writes to bucket "traces".'],
      on: [urnOf(bucket)],
    });
  });

  it("reports a log of an UNKNOWN bucket as not checked", async () => {
    expect(await runStackPolicy(policy, [bucket, log({ resource: UNKNOWN })])).toEqual({
      kind: "unknown-in-preview",
      detail: "Could not see `configuration.source.resource` before it is created.",
    });
  });

  it("does not apply to a stack without buckets", async () => {
    expect(await runStackPolicy(policy, [log()])).toEqual({
      kind: "not-applicable",
      reason: "The stack makes no bucket.",
    });
  });
});
