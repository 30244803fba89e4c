import { describe, expect, it } from "vitest";
import {
  runStackPolicy,
  UNKNOWN,
  urnOf,
  type ResourceUnderTest,
} from "../../../../test/harness/run-policy.ts";
import { anomaliesReachFinance as policy } from "./policy.ts";

const subscription = (channels: unknown, name = "subscription"): ResourceUnderTest => ({
  stack: "tenancy",
  type: "oci:Budget/costAlertSubscription:CostAlertSubscription",
  name,
  props: { channels },
});
const monitor = (...to: readonly ResourceUnderTest[]): ResourceUnderTest => ({
  stack: "tenancy",
  type: "oci:Budget/costAnomalyMonitor:CostAnomalyMonitor",
  name: "monitor",
  propertyDependencies: { costAlertSubscriptionMap: to.map(urnOf) },
});
const facts = { financeContacts: ["finance@example.com"] };
const FINANCE = '{"email":"lead@example.com,Finance@example.com"}';

describe("anomalies-reach-finance", () => {
  it("accepts a subscription of finance", async () => {
    const heard = subscription(FINANCE);
    expect(await runStackPolicy(policy, [heard, monitor(heard)], facts)).toEqual({ kind: "pass" });
  });

  it.each([
    ["somebody else", '{"email":"lead@example.com"}'],
    ["no address", "{}"],
    ["finance in a chat", '{"slack":"finance@example.com"}'],
    ["a list of addresses, which OCI does not take", '{"email":["finance@example.com"]}'],
    ["no object", '"finance@example.com"'],
    ["nothing", "null"],
    ["no JSON", "finance@example.com"],
  ])("rejects channels that name %s", async (_label, channels) => {
    const heard = subscription(channels);
    expect(await runStackPolicy(policy, [heard, monitor(heard)], facts)).toEqual({
      kind: "violation",
      messages: ['Nobody of finance is told what monitor "monitor" finds.'],
      on: [urnOf(monitor())],
    });
  });

  it("rejects a monitor that tells no subscription, whatever subscriptions there are", async () => {
    expect(await runStackPolicy(policy, [subscription(FINANCE), monitor()], facts)).toMatchObject({
      kind: "violation",
      on: [urnOf(monitor())],
    });
  });

  it("reports UNKNOWN channels as not checked", async () => {
    const unseen = subscription(UNKNOWN);
    expect(await runStackPolicy(policy, [unseen, monitor(unseen)], facts)).toEqual({
      kind: "unknown-in-preview",
      detail: "Could not see `channels` before it is created.",
    });
  });

  it("does not apply where nothing is watched", async () => {
    expect(await runStackPolicy(policy, [subscription(FINANCE)], facts)).toEqual({
      kind: "not-applicable",
      reason: "The stack holds no anomaly monitor.",
    });
  });
});
