import { describe, expect, it } from "vitest";
import { runPolicy, UNKNOWN } from "../../../../test/harness/run-policy.ts";
import { retentionMeetsTheMinimum as policy } from "./policy.ts";

const ask = (props: Readonly<Record<string, unknown>>, type = "oci:ObjectStorage/bucket:Bucket") =>
  runPolicy(policy, { type, name: "traces", props }, FACTS);
const FACTS = { minimumRetentionDays: 365 };

describe("retention-meets-the-minimum", () => {
  it.each<[string, Readonly<Record<string, unknown>>]>([
    ["as long as the minimum", { retentionRules: [{ duration: { timeAmount: "365", timeUnit: "DAYS" } }] }],
    ["years", { retentionRules: [{ duration: { timeAmount: 2, timeUnit: "YEARS" } }] }],
    [
      "the longest of several",
      {
        retentionRules: [
          { duration: { timeAmount: "1", timeUnit: "DAYS" } },
          { duration: { timeAmount: "1", timeUnit: "YEARS" } },
        ],
      },
    ],
    ["for ever", { retentionRules: [{ displayName: "ever" }] }],
  ])("accepts %s", async (_label, props) => {
    expect(await ask(props)).toEqual({ kind: "pass" });
  });

  it.each<[string, Readonly<Record<string, unknown>>, string]>([
    [
      "a day too few",
      { retentionRules: [{ duration: { timeAmount: "364", timeUnit: "DAYS" } }] },
      'Bucket "traces" keeps what it holds for 364 days; the minimum is 365.',
    ],
    [
      "a unit that nobody knows",
      { retentionRules: [{ duration: { timeAmount: "99", timeUnit: "MOONS" } }] },
      'Bucket "traces" keeps what it holds for 0 days; the minimum is 365.',
    ],
    [
      "an amount that is no number",
      { retentionRules: [{ duration: { timeAmount: "long", timeUnit: "DAYS" } }] },
      'Bucket "traces" keeps what it holds for 0 days; the minimum is 365.',
    ],
  ])("rejects %s", async (_label, props, message) => {
    expect(await ask(props)).toEqual({ kind: "violation", messages: [message] });
  });

  it("reports what is unknown before creation as not checked", async () => {
    expect(await ask({ retentionRules: [{ duration: UNKNOWN }] })).toEqual({
      kind: "unknown-in-preview",
      detail: "Could not see `retentionRules.0.duration` before it is created.",
    });
  });

  it("does not apply to anything else", async () => {
    expect(await ask({}, "oci:Core/vcn:Vcn")).toEqual({
      kind: "not-applicable",
      reason: "Policy only applies to resources of type 'oci:ObjectStorage/bucket:Bucket'",
    });
  });
});
