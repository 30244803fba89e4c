import { describe, expect, it } from "vitest";
import { runPolicy, UNKNOWN } from "../../../../test/harness/run-policy.ts";
import { retentionIsLockedAsDeclared as policy } from "./policy.ts";

const ask = (props: Readonly<Record<string, unknown>>, type = "oci:ObjectStorage/bucket:Bucket") =>
  runPolicy(policy, { type, name: "traces", props }, FACTS);
const FACTS = { retentionLockedFrom: "2027-02-01" };

describe("retention-is-locked-as-declared", () => {
  it.each<[string, Readonly<Record<string, unknown>>]>([
    ["a rule that locks on the day", { retentionRules: [{ timeRuleLocked: "2027-02-01T00:00:00Z" }] }],
  ])("accepts %s", async (_label, props) => {
    expect(await ask(props)).toEqual({ kind: "pass" });
  });

  it.each<[string, Readonly<Record<string, unknown>>, string]>([
    [
      "a rule that never locks",
      { retentionRules: [{}] },
      'No retention rule of bucket "traces" locks on 2027-02-01.',
    ],
    [
      "one that locks on another day",
      { retentionRules: [{ timeRuleLocked: "2027-02-02T00:00:00Z" }] },
      'No retention rule of bucket "traces" locks on 2027-02-01.',
    ],
  ])("rejects %s", async (_label, props, message) => {
    expect(await ask(props)).toEqual({ kind: "violation", messages: [message] });
  });

  it("reports what is unknown before creation as not checked", async () => {
    expect(await ask({ retentionRules: [{ timeRuleLocked: UNKNOWN }] })).toEqual({
      kind: "unknown-in-preview",
      detail: "Could not see `retentionRules.0.timeRuleLocked` before it is created.",
    });
  });

  it("does not apply to anything else", async () => {
    expect(await ask({}, "oci:Core/vcn:Vcn")).toEqual({
      kind: "not-applicable",
      reason: "Policy only applies to resources of type 'oci:ObjectStorage/bucket:Bucket'",
    });
  });

  it("does not apply where no lock is declared, or nothing is retained", async () => {
    const bucket = { type: "oci:ObjectStorage/bucket:Bucket", props: { retentionRules: [{}] } };
    expect(await runPolicy(policy, bucket, { retentionLockedFrom: "" })).toEqual({
      kind: "not-applicable",
      reason: "The documents declare no lock.",
    });
    expect(await ask({ versioning: "Enabled" })).toEqual({
      kind: "not-applicable",
      reason: "The bucket has no retention rule.",
    });
  });
});
