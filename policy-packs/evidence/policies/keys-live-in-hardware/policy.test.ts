import { describe, expect, it } from "vitest";
import { runPolicy, UNKNOWN } from "../../../../test/harness/run-policy.ts";
import { keysLiveInHardware as policy } from "./policy.ts";

const ask = (props: Readonly<Record<string, unknown>>, type = "oci:Kms/key:Key") =>
  runPolicy(policy, { type, name: "traces", props });

describe("keys-live-in-hardware", () => {
  it.each<[string, Readonly<Record<string, unknown>>]>([["a key in hardware", { protectionMode: "HSM" }]])(
    "accepts %s",
    async (_label, props) => {
      expect(await ask(props)).toEqual({ kind: "pass" });
    },
  );

  it.each<[string, Readonly<Record<string, unknown>>, string]>([
    ["a key in software", { protectionMode: "SOFTWARE" }, 'Key "traces" does not say protectionMode HSM.'],
    ["a key that says nothing", {}, 'Key "traces" does not say protectionMode HSM.'],
    ["a key kept outside", { protectionMode: "EXTERNAL" }, 'Key "traces" does not say protectionMode HSM.'],
  ])("rejects %s", async (_label, props, message) => {
    expect(await ask(props)).toEqual({ kind: "violation", messages: [message] });
  });

  it("reports what is unknown before creation as not checked", async () => {
    expect(await ask({ protectionMode: UNKNOWN })).toEqual({
      kind: "unknown-in-preview",
      detail: "Could not see `protectionMode` before it is created.",
    });
  });

  it("does not apply to anything else", async () => {
    expect(await ask({}, "oci:Core/vcn:Vcn")).toEqual({
      kind: "not-applicable",
      reason: "Policy only applies to resources of type 'oci:Kms/key:Key'",
    });
  });
});
