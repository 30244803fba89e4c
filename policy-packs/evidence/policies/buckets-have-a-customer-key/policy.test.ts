import { describe, expect, it } from "vitest";
import { runPolicy, UNKNOWN } from "../../../../test/harness/run-policy.ts";
import { bucketsHaveACustomerKey as policy } from "./policy.ts";

const ask = (props: Readonly<Record<string, unknown>>, type = "oci:ObjectStorage/bucket:Bucket") =>
  runPolicy(policy, { type, name: "traces", props });

describe("buckets-have-a-customer-key", () => {
  it.each<[string, Readonly<Record<string, unknown>>]>([
    ["a bucket with a key", { kmsKeyId: "ocid1.key.oc1..a" }],
  ])("accepts %s", async (_label, props) => {
    expect(await ask(props)).toEqual({ kind: "pass" });
  });

  it.each<[string, Readonly<Record<string, unknown>>, string]>([
    ["a bucket without a key", {}, `Bucket "traces" names no key of its own: Oracle's would encrypt it.`],
  ])("rejects %s", async (_label, props, message) => {
    expect(await ask(props)).toEqual({ kind: "violation", messages: [message] });
  });

  it("accepts a key that is made at the same time: that there is one is known before its id", async () => {
    expect(await ask({ kmsKeyId: UNKNOWN })).toEqual({ kind: "pass" });
  });

  it("does not apply to anything else", async () => {
    expect(await ask({}, "oci:Core/vcn:Vcn")).toEqual({
      kind: "not-applicable",
      reason: "Policy only applies to resources of type 'oci:ObjectStorage/bucket:Bucket'",
    });
  });
});
