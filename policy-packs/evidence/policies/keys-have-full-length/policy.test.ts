import { describe, expect, it } from "vitest";
import { runPolicy, UNKNOWN } from "../../../../test/harness/run-policy.ts";
import { keysHaveFullLength as policy } from "./policy.ts";

const ask = (props: Readonly<Record<string, unknown>>, type = "oci:Kms/key:Key") =>
  runPolicy(policy, { type, name: "traces", props });

describe("keys-have-full-length", () => {
  it.each<[string, Readonly<Record<string, unknown>>]>([
    ["a key of 32 bytes", { keyShape: { algorithm: "AES", length: 32 } }],
  ])("accepts %s", async (_label, props) => {
    expect(await ask(props)).toEqual({ kind: "pass" });
  });

  it.each<[string, Readonly<Record<string, unknown>>, string]>([
    [
      "a shorter key",
      { keyShape: { algorithm: "AES", length: 16 } },
      'Key "traces" is no AES key of 32 bytes.',
    ],
    [
      "a key of another kind",
      { keyShape: { algorithm: "RSA", length: 256 } },
      'Key "traces" is no AES key of 32 bytes.',
    ],
    ["no shape", {}, 'Key "traces" is no AES key of 32 bytes.'],
  ])("rejects %s", async (_label, props, message) => {
    expect(await ask(props)).toEqual({ kind: "violation", messages: [message] });
  });

  it("reports what is unknown before creation as not checked", async () => {
    expect(await ask({ keyShape: { algorithm: UNKNOWN, length: 32 } })).toEqual({
      kind: "unknown-in-preview",
      detail: "Could not see `keyShape.algorithm` before it is created.",
    });
  });

  it("does not apply to anything else", async () => {
    expect(await ask({}, "oci:Core/vcn:Vcn")).toEqual({
      kind: "not-applicable",
      reason: "Policy only applies to resources of type 'oci:Kms/key:Key'",
    });
  });
});
