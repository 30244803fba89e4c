import { describe, expect, it } from "vitest";
import { runPolicy, UNKNOWN } from "../../../../test/harness/run-policy.ts";
import { recordsAreRetainedOrVersioned as policy } from "./policy.ts";

const ask = (props: Readonly<Record<string, unknown>>, type = "oci:ObjectStorage/bucket:Bucket") =>
  runPolicy(policy, { type, name: "traces", props });

describe("records-are-retained-or-versioned", () => {
  it.each<[string, Readonly<Record<string, unknown>>]>([
    [
      "a bucket with a retention rule",
      { retentionRules: [{ duration: { timeAmount: "30", timeUnit: "DAYS" } }], versioning: "Disabled" },
    ],
    ["a bucket that keeps every version", { versioning: "Enabled" }],
  ])("accepts %s", async (_label, props) => {
    expect(await ask(props)).toEqual({ kind: "pass" });
  });

  it.each<[string, Readonly<Record<string, unknown>>, string]>([
    [
      "a bucket with neither",
      { versioning: "Disabled" },
      'Bucket "traces" has no retention rule and keeps no versions.',
    ],
    [
      "a bucket whose versions are no longer kept",
      { retentionRules: [], versioning: "Suspended" },
      'Bucket "traces" has no retention rule and keeps no versions.',
    ],
  ])("rejects %s", async (_label, props, message) => {
    expect(await ask(props)).toEqual({ kind: "violation", messages: [message] });
  });

  it("reports what is unknown before creation as not checked", async () => {
    expect(await ask({ retentionRules: UNKNOWN })).toEqual({
      kind: "unknown-in-preview",
      detail: "Could not see `retentionRules` before it is created.",
    });
  });

  it("does not apply to anything else", async () => {
    expect(await ask({}, "oci:Core/vcn:Vcn")).toEqual({
      kind: "not-applicable",
      reason: "Policy only applies to resources of type 'oci:ObjectStorage/bucket:Bucket'",
    });
  });
});
