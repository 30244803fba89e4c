import { describe, expect, it } from "vitest";
import { runPolicy, UNKNOWN } from "../../../../test/harness/run-policy.ts";
import { eventRulesAreOn as policy } from "./policy.ts";

const ask = (props: Readonly<Record<string, unknown>>, type = "oci:Events/rule:Rule") =>
  runPolicy(policy, { type, name: "rule", props });
const ON = { actionType: "ONS", isEnabled: true };

describe("event-rules-are-on", () => {
  it("accepts a rule whose actions are all on", async () => {
    expect(await ask({ isEnabled: true, actions: { action: [ON, ON] } })).toEqual({ kind: "pass" });
  });

  it.each<[string, Readonly<Record<string, unknown>>, string]>([
    ["that is off", { isEnabled: false, actions: { action: [ON] } }, 'Event rule "rule" is not switched on.'],
    ["that does nothing", { isEnabled: true, actions: { action: [] } }, 'Event rule "rule" does nothing.'],
    ["without actions", { isEnabled: true }, 'Event rule "rule" does nothing.'],
    [
      "with an action that is off",
      { isEnabled: true, actions: { action: [ON, { ...ON, isEnabled: false }] } },
      '1 of the 2 actions of event rule "rule" are not switched on.',
    ],
  ])("rejects a rule %s", async (_label, props, message) => {
    expect(await ask(props)).toEqual({ kind: "violation", messages: [message] });
  });

  it("reports what is UNKNOWN before creation as not checked", async () => {
    expect(await ask({ isEnabled: UNKNOWN })).toEqual({
      kind: "unknown-in-preview",
      detail: "Could not see `isEnabled` before it is created.",
    });
  });

  it("does not apply to anything else", async () => {
    expect(await ask({}, "oci:Budget/rule:Rule")).toEqual({
      kind: "not-applicable",
      reason: "Policy only applies to resources of type 'oci:Events/rule:Rule'",
    });
  });
});
