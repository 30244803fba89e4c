import { expect, it } from "vitest";
import type { AlertTest } from "../../evidence/alert-test.ts";
import { renderAlertTest } from "./test-text.ts";

const TEST: AlertTest = {
  apiVersion: "rollout/v1",
  kind: "AlertTest",
  time: "2026-12-14T09:00:00.000Z",
  sandbox: false,
  team: "claims",
  topic: "ai-finance",
  messageId: "m1",
  subscribers: [
    { address: "cfo@example.com", state: "pending", isDelivered: null },
    { address: "finance@example.com", state: "confirmed", isDelivered: null },
  ],
  notVerifiable: ["claims-lead@example.com"],
  missing: ["controller@example.com"],
};

it("keeps confirmed, pending, missing and not verifiable apart, and says what to do", () => {
  expect(renderAlertTest(TEST, "tests.ndjson")).toBe(`\
Test message m1 sent along ai-finance

2 subscribers
  cfo@example.com: pending; whether it arrived is not seen from here
  finance@example.com: confirmed; whether it arrived is not seen from here

Mailed by the budgets' own rules, which OCI asks for no confirmation: not verifiable
  claims-lead@example.com

cfo@example.com is pending: its owner follows the link in OCI's mail, or nothing reaches it.
controller@example.com is a finance contact and no subscriber. Run "rollout up tenancy", which subscribes it.

Kept in tests.ndjson
`);
});

it("says in the local OCI who had it", () => {
  const subscribers = [
    { address: "a@example.com", state: "confirmed", isDelivered: true },
    { address: "b@example.com", state: "pending", isDelivered: false },
  ] as const;
  const told = renderAlertTest({ ...TEST, sandbox: true, subscribers: [...subscribers] }, "tests.ndjson");
  expect(told).toContain("a@example.com: confirmed, delivered\n  b@example.com: pending, not delivered");
  expect(told).toContain("nobody real was told");
});
