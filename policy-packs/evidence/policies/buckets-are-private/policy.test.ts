import { describe, expect, it } from "vitest";
import { runPolicy, UNKNOWN } from "../../../../test/harness/run-policy.ts";
import { bucketsArePrivate as policy } from "./policy.ts";

const ask = (props: Readonly<Record<string, unknown>>, type = "oci:ObjectStorage/bucket:Bucket") =>
  runPolicy(policy, { type, name: "traces", props });

describe("buckets-are-private", () => {
  it.each<[string, Readonly<Record<string, unknown>>]>([
    ["a closed bucket", { accessType: "NoPublicAccess" }],
  ])("accepts %s", async (_label, props) => {
    expect(await ask(props)).toEqual({ kind: "pass" });
  });

  it.each<[string, Readonly<Record<string, unknown>>, string]>([
    [
      "a bucket that everybody may read",
      { accessType: "ObjectRead" },
      'Bucket "traces" does not say accessType NoPublicAccess.',
    ],
    [
      "one that everybody may read but not list",
      { accessType: "ObjectReadWithoutList" },
      'Bucket "traces" does not say accessType NoPublicAccess.',
    ],
    ["a bucket that says nothing", {}, 'Bucket "traces" does not say accessType NoPublicAccess.'],
  ])("rejects %s", async (_label, props, message) => {
    expect(await ask(props)).toEqual({ kind: "violation", messages: [message] });
  });

  it("reports what is unknown before creation as not checked", async () => {
    expect(await ask({ accessType: UNKNOWN })).toEqual({
      kind: "unknown-in-preview",
      detail: "Could not see `accessType` before it is created.",
    });
  });

  it("does not apply to anything else", async () => {
    expect(await ask({}, "oci:Core/vcn:Vcn")).toEqual({
      kind: "not-applicable",
      reason: "Policy only applies to resources of type 'oci:ObjectStorage/bucket:Bucket'",
    });
  });
});
