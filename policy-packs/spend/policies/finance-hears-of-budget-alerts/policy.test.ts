import { describe, expect, it } from "vitest";
import {
  runStackPolicy,
  UNKNOWN,
  urnOf,
  type ResourceUnderTest,
} from "../../../../test/harness/run-policy.ts";
import { financeHearsOfBudgetAlerts as policy } from "./policy.ts";

const stack = "tenancy";
const topic = (name: string): ResourceUnderTest => ({
  stack,
  type: "oci:Ons/notificationTopic:NotificationTopic",
  name,
});
const [finance, security] = [topic("finance"), topic("security")];
const subscription = (endpoint: unknown, to: ResourceUnderTest): ResourceUnderTest => ({
  stack,
  type: "oci:Ons/subscription:Subscription",
  name: `subscription-${to.name ?? ""}`,
  props: { endpoint, topicId: UNKNOWN },
  propertyDependencies: { topicId: [urnOf(to)] },
});
const TRIGGERED = '{"eventType":["com.oraclecloud.budgets.createtriggeredalert"]}';
const rule = (props: Readonly<Record<string, unknown>> = {}, to = finance): ResourceUnderTest => ({
  stack,
  type: "oci:Events/rule:Rule",
  name: "rule",
  props: { isEnabled: true, condition: TRIGGERED, ...props },
  propertyDependencies: { actions: [urnOf(to)] },
});
const facts = { financeContacts: ["finance@example.com"] };
const heard = [
  finance,
  security,
  subscription("Finance@example.com", finance),
  subscription("s@example.com", security),
];
const ask = (resources: readonly ResourceUnderTest[]) => runStackPolicy(policy, resources, facts);
const UNTOLD = 'Event rule "rule" tells no topic that finance has subscribed to.';

describe("finance-hears-of-budget-alerts", () => {
  it.each([
    ["a rule to finance's topic", [rule()]],
    ["a condition with a single type", [rule({ condition: TRIGGERED.replaceAll(/[[\]]/g, "") })]],
    [
      "a rule about something else, to somebody else",
      [rule(), rule({ condition: '{"eventType":["other"]}' }, security)],
    ],
  ])("accepts %s", async (_label, rules) => {
    expect(await ask([...heard, ...rules])).toEqual({ kind: "pass" });
  });

  it.each([
    ["no rule", []],
    ["a rule about changes", [rule({ condition: '{"eventType":["com.oraclecloud.budgets.updatebudget"]}' })]],
    [
      "a condition that leaves some alerts out",
      [rule({ condition: TRIGGERED.replace("}", ',"data":{"x":"y"}}') })],
    ],
    ["a condition that nobody can read", [rule({ condition: "no JSON" })]],
    ["a condition that is no object", [rule({ condition: "null" })]],
  ])("rejects %s", async (_label, rules) => {
    expect(await ask([...heard, ...rules])).toEqual({
      kind: "violation",
      messages: ["No event rule tells of budget alerts that go off."],
      on: [""],
    });
  });

  it.each([
    ["switched off", [...heard, rule({ isEnabled: false })], 'Event rule "rule" is switched off.'],
    ["to another topic", [...heard, rule({}, security)], UNTOLD],
    ["to a topic that nobody has subscribed to", [finance, rule()], UNTOLD],
    [
      "to a topic that somebody else has subscribed to",
      [finance, subscription("s@example.com", finance), rule()],
      UNTOLD,
    ],
  ])("rejects a rule that is %s", async (_label, resources, message) => {
    expect(await ask(resources)).toEqual({ kind: "violation", messages: [message], on: [urnOf(rule())] });
  });

  it("rejects one such rule beside another that reaches finance: nobody knows in which region alerts are told", async () => {
    expect(await ask([...heard, { ...rule(), name: "second" }, rule({}, security)])).toMatchObject({
      kind: "violation",
      on: [urnOf(rule())],
    });
  });

  it.each([
    ["condition", [...heard, rule({ condition: UNKNOWN })]],
    ["endpoint", [finance, subscription(UNKNOWN, finance), rule()]],
  ])("reports an UNKNOWN %s as not checked", async (path, resources) => {
    expect(await ask(resources)).toEqual({
      kind: "unknown-in-preview",
      detail: `Could not see \`${path}\` before it is created.`,
    });
  });

  it("does not apply to a team's stack", async () => {
    expect(await ask([{ ...rule(), stack: "payments-dev" }])).toEqual({
      kind: "not-applicable",
      reason: "The stack is not the tenancy's.",
    });
  });
});
