import { describe, expect, it } from "vitest";
import { runPolicy, UNKNOWN } from "../../../../test/harness/run-policy.ts";
import { logsAreKept as policy } from "./policy.ts";

const ask = (props: Readonly<Record<string, unknown>>, type = "oci:Logging/log:Log") =>
  runPolicy(policy, { type, name: "flows", props }, FACTS);
const FACTS = { minimumRetentionDays: 45 };

describe("logs-are-kept", () => {
  it.each<[string, Readonly<Record<string, unknown>>]>([
    ["a log kept longer than that", { isEnabled: true, retentionDuration: 60 }],
  ])("accepts %s", async (_label, props) => {
    expect(await ask(props)).toEqual({ kind: "pass" });
  });

  it.each<[string, Readonly<Record<string, unknown>>, string]>([
    ["a log that is off", { isEnabled: false, retentionDuration: 60 }, 'Log "flows" is not switched on.'],
    ["a log that says nothing of that", { retentionDuration: 60 }, 'Log "flows" is not switched on.'],
    [
      "a log kept too short",
      { isEnabled: true, retentionDuration: 30 },
      'Log "flows" is kept for 30 days; it must be 45.',
    ],
    [
      "a log that does not say how long",
      { isEnabled: true },
      'Log "flows" is kept for 0 days; it must be 45.',
    ],
  ])("rejects %s", async (_label, props, message) => {
    expect(await ask(props)).toEqual({ kind: "violation", messages: [message] });
  });

  it("asks for no more than OCI Logging can keep", async () => {
    const log = { type: "oci:Logging/log:Log", props: { isEnabled: true, retentionDuration: 180 } };
    expect(await runPolicy(policy, log, { minimumRetentionDays: 400 })).toEqual({ kind: "pass" });
  });

  it("reports what is unknown before creation as not checked", async () => {
    expect(await ask({ isEnabled: true, retentionDuration: UNKNOWN })).toEqual({
      kind: "unknown-in-preview",
      detail: "Could not see `retentionDuration` before it is created.",
    });
  });

  it("does not apply to anything else", async () => {
    expect(await ask({}, "oci:Core/vcn:Vcn")).toEqual({
      kind: "not-applicable",
      reason: "Policy only applies to resources of type 'oci:Logging/log:Log'",
    });
  });
});
