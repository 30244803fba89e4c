import { describe, expect, it } from "vitest";
import {
  runStackPolicy,
  UNKNOWN,
  urnOf,
  type ResourceUnderTest,
} from "../../../../test/harness/run-policy.ts";
import { NETWORK, networkChangesAreTold as policy } from "./policy.ts";

const stack = "tenancy";
const topic: ResourceUnderTest = {
  stack,
  type: "oci:Ons/notificationTopic:NotificationTopic",
  name: "security",
};
const subscription: ResourceUnderTest = {
  stack,
  type: "oci:Ons/subscription:Subscription",
  name: "somebody",
  propertyDependencies: { topicId: [urnOf(topic)] },
};
const rule = (
  eventType: readonly string[] = NETWORK,
  props: Readonly<Record<string, unknown>> = {},
): ResourceUnderTest => ({
  stack,
  type: "oci:Events/rule:Rule",
  name: "rule",
  props: {
    isEnabled: true,
    condition: JSON.stringify({ eventType }),
    actions: { action: [{ actionType: "ONS", isEnabled: true, topicId: UNKNOWN }] },
    ...props,
  },
  propertyDependencies: { actions: [urnOf(topic)] },
});
const heard = [topic, subscription];
const rejected = (message: string) => ({ kind: "violation", messages: [message], on: [""] });
const NOBODY = "Nobody is told of virtualnetwork.createvcn and 30 more.";

describe("network-changes-are-told", () => {
  it("accepts rules that tell somebody of all of them, together", async () => {
    expect(await runStackPolicy(policy, [...heard, rule()])).toEqual({ kind: "pass" });
    const halves = [rule(NETWORK.slice(0, 2)), { ...rule(NETWORK.slice(2)), name: "second" }];
    expect(await runStackPolicy(policy, [...heard, ...halves])).toEqual({ kind: "pass" });
  });

  it.each<[string, readonly ResourceUnderTest[]]>([
    ["no rule", heard],
    ["a rule that is off", [...heard, rule(NETWORK, { isEnabled: false })]],
    [
      "an action that is off",
      [...heard, rule(NETWORK, { actions: { action: [{ actionType: "ONS", isEnabled: false }] } })],
    ],
    [
      "an action that tells nobody",
      [...heard, rule(NETWORK, { actions: { action: [{ actionType: "FAAS", isEnabled: true }] } })],
    ],
    ["a topic that nobody has subscribed to", [topic, rule()]],
    [
      "a condition that leaves some out",
      [...heard, rule(NETWORK, { condition: JSON.stringify({ eventType: NETWORK, data: { x: "y" } }) })],
    ],
    ["a condition that nobody can read", [...heard, rule(NETWORK, { condition: "{" })]],
  ])("rejects %s", async (_label, resources) => {
    expect(await runStackPolicy(policy, resources)).toEqual(rejected(NOBODY));
  });

  it("names the one that nobody is told of", async () => {
    expect(await runStackPolicy(policy, [...heard, rule(NETWORK.slice(1))])).toEqual(
      rejected("Nobody is told of virtualnetwork.createvcn."),
    );
  });

  it("reports a rule with an UNKNOWN condition as not checked", async () => {
    expect(
      await runStackPolicy(policy, [
        ...heard,
        rule(),
        { ...rule(NETWORK, { condition: UNKNOWN }), name: "other" },
      ]),
    ).toEqual({
      kind: "unknown-in-preview",
      detail: "Could not see `condition` before it is created.",
    });
  });

  it("does not apply to a team's stack", async () => {
    expect(await runStackPolicy(policy, [{ ...rule(), stack: "payments-dev" }])).toEqual({
      kind: "not-applicable",
      reason: "The stack is not the tenancy's.",
    });
  });
});
