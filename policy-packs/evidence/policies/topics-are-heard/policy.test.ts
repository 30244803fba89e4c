import { describe, expect, it } from "vitest";
import {
  runStackPolicy,
  UNKNOWN,
  urnOf,
  type ResourceUnderTest,
} from "../../../../test/harness/run-policy.ts";
import { topicsAreHeard as policy } from "./policy.ts";

const topic = (name: unknown = "ai-finance"): ResourceUnderTest => ({
  stack: "tenancy",
  type: "oci:Ons/notificationTopic:NotificationTopic",
  name: "finance",
  props: { name },
});
const subscription = (to: ResourceUnderTest): ResourceUnderTest => ({
  stack: "tenancy",
  type: "oci:Ons/subscription:Subscription",
  name: "somebody",
  propertyDependencies: { topicId: [urnOf(to)] },
});

describe("topics-are-heard", () => {
  it("accepts a topic with a subscription", async () => {
    expect(await runStackPolicy(policy, [topic(), subscription(topic())])).toEqual({ kind: "pass" });
  });

  it.each<[string, readonly ResourceUnderTest[]]>([
    ["nobody has subscribed to", [topic()]],
    [
      "stands beside one that somebody has subscribed to",
      [topic(), subscription({ ...topic(), name: "other" })],
    ],
  ])("rejects a topic that %s", async (_label, resources) => {
    expect(await runStackPolicy(policy, resources)).toEqual({
      kind: "violation",
      messages: ['Nobody has subscribed to topic "finance".'],
      on: [urnOf(topic())],
    });
  });

  it("reports a topic of UNKNOWN name as not checked", async () => {
    expect(await runStackPolicy(policy, [topic(UNKNOWN), subscription(topic())])).toEqual({
      kind: "unknown-in-preview",
      detail: "Could not see `name` before it is created.",
    });
  });

  it("does not apply to a stack without topics", async () => {
    expect(await runStackPolicy(policy, [subscription(topic())])).toEqual({
      kind: "not-applicable",
      reason: "The stack makes no topic.",
    });
  });
});
