import { describe, expect, it } from "vitest";
import { runPolicy, UNKNOWN } from "../../../../test/harness/run-policy.ts";
import { streamsHaveACustomerKey as policy } from "./policy.ts";

const ask = (props: Readonly<Record<string, unknown>>, type = "oci:Streaming/streamPool:StreamPool") =>
  runPolicy(policy, { type, name: "siem-pool", props });

describe("streams-have-a-customer-key", () => {
  it.each<[string, Readonly<Record<string, unknown>>]>([
    ["a pool with a key that is made at the same time", { customEncryptionKey: { kmsKeyId: UNKNOWN } }],
    ["a pool with a key", { customEncryptionKey: { kmsKeyId: "ocid1.key.oc1..a" } }],
  ])("accepts %s", async (_label, props) => {
    expect(await ask(props)).toEqual({ kind: "pass" });
  });

  it.each<[string, Readonly<Record<string, unknown>>, string]>([
    ["a pool without a key", {}, 'Stream pool "siem-pool" names no key of its own.'],
  ])("rejects %s", async (_label, props, message) => {
    expect(await ask(props)).toEqual({ kind: "violation", messages: [message] });
  });

  it("reports what is unknown before creation as not checked", async () => {
    expect(await ask({ customEncryptionKey: UNKNOWN })).toEqual({
      kind: "unknown-in-preview",
      detail: "Could not see `customEncryptionKey` before it is created.",
    });
  });

  it("does not apply to anything else", async () => {
    expect(await ask({}, "oci:Core/vcn:Vcn")).toEqual({
      kind: "not-applicable",
      reason: "Policy only applies to resources of type 'oci:Streaming/streamPool:StreamPool'",
    });
  });
});
