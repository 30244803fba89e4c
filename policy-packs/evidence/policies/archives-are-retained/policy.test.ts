import { describe, expect, it } from "vitest";
import {
  runStackPolicy,
  UNKNOWN,
  urnOf,
  type ResourceUnderTest,
} from "../../../../test/harness/run-policy.ts";
import { archivesAreRetained as policy } from "./policy.ts";

const bucket = (props: Readonly<Record<string, unknown>>): ResourceUnderTest => ({
  type: "oci:ObjectStorage/bucket:Bucket",
  name: "archive",
  props: { name: "ai-dev-logs", ...props },
});
const connector: ResourceUnderTest = {
  type: "oci:Sch/connector:Connector",
  name: "to-archive",
  props: { target: { kind: "objectStorage", bucket: UNKNOWN } },
  propertyDependencies: { target: [urnOf(bucket({}))] },
};

describe("archives-are-retained", () => {
  it("accepts a bucket with a retention rule", async () => {
    expect(await runStackPolicy(policy, [bucket({ retentionRules: [{}] }), connector])).toEqual({
      kind: "pass",
    });
  });

  it("rejects one that keeps versions alone, or nothing", async () => {
    for (const props of [{ versioning: "Enabled" }, { retentionRules: [] }])
      expect(await runStackPolicy(policy, [bucket(props), connector])).toEqual({
        kind: "violation",
        messages: ['Bucket "archive", which "to-archive" writes to, has no retention rule.'],
        on: [urnOf(bucket({}))],
      });
  });

  it("reports UNKNOWN rules as not checked", async () => {
    expect(await runStackPolicy(policy, [bucket({ retentionRules: UNKNOWN }), connector])).toEqual({
      kind: "unknown-in-preview",
      detail: "Could not see `retentionRules` before it is created.",
    });
  });

  it("does not apply where no connector writes to a bucket", async () => {
    expect(await runStackPolicy(policy, [bucket({})])).toEqual({
      kind: "not-applicable",
      reason: "No connector of the stack writes to a bucket of it.",
    });
  });
});
