import { describe, expect, it } from "vitest";
import { runPolicy, UNKNOWN } from "../../../../test/harness/run-policy.ts";
import { flowLogsLeaveNothingOut as policy } from "./policy.ts";

const ask = (props: Readonly<Record<string, unknown>>, type = "oci:Core/captureFilter:CaptureFilter") =>
  runPolicy(policy, { type, name: "flows", props });

const ALL = { isEnabled: true, ruleAction: "INCLUDE", flowLogType: "ALL", samplingRate: 1, priority: 1 };

describe("flow-logs-leave-nothing-out", () => {
  it.each<[string, Readonly<Record<string, unknown>>]>([
    ["one rule for everything", { flowLogCaptureFilterRules: [ALL] }],
    [
      "a rule that leaves out, but is off",
      { flowLogCaptureFilterRules: [ALL, { ruleAction: "EXCLUDE", isEnabled: false }] },
    ],
  ])("accepts %s", async (_label, props) => {
    expect(await ask(props)).toEqual({ kind: "pass" });
  });

  it.each<[string, Readonly<Record<string, unknown>>, string]>([
    ["no rules", {}, 'Capture filter "flows" has no rule that takes in all traffic.'],
    [
      "one packet in ten",
      { flowLogCaptureFilterRules: [{ ...ALL, samplingRate: 10 }] },
      'Capture filter "flows" has no rule that takes in all traffic.',
    ],
    [
      "what is refused alone",
      { flowLogCaptureFilterRules: [{ ...ALL, flowLogType: "REJECT" }] },
      'Capture filter "flows" has no rule that takes in all traffic.',
    ],
    [
      "one source alone",
      { flowLogCaptureFilterRules: [{ ...ALL, sourceCidr: "10.0.0.0/8" }] },
      'Capture filter "flows" has no rule that takes in all traffic.',
    ],
    [
      "a rule that is off",
      { flowLogCaptureFilterRules: [{ ...ALL, isEnabled: false }] },
      'Capture filter "flows" has no rule that takes in all traffic.',
    ],
    [
      "a rule that leaves out",
      { flowLogCaptureFilterRules: [ALL, { ruleAction: "EXCLUDE" }] },
      'Capture filter "flows" leaves traffic out.',
    ],
  ])("rejects %s", async (_label, props, message) => {
    expect(await ask(props)).toEqual({ kind: "violation", messages: [message] });
  });

  it("reports what is unknown before creation as not checked", async () => {
    expect(await ask({ flowLogCaptureFilterRules: [{ ...ALL, samplingRate: UNKNOWN }] })).toEqual({
      kind: "unknown-in-preview",
      detail: "Could not see `flowLogCaptureFilterRules.0.samplingRate` before it is created.",
    });
  });

  it("does not apply to anything else", async () => {
    expect(await ask({}, "oci:Core/vcn:Vcn")).toEqual({
      kind: "not-applicable",
      reason: "Policy only applies to resources of type 'oci:Core/captureFilter:CaptureFilter'",
    });
  });
});
