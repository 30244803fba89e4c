import { expect, it } from "vitest";
import type { PlannedResource } from "../../onboarding/vocabulary/stack-runs.ts";
import type { AlertTest } from "../alert-test.ts";
import { collectBudgets, type BudgetLook } from "./collect-budgets.ts";

const declared = {
  team: "claims",
  environment: "dev",
  owner: "lead@example.com",
  costCenter: "CC-1",
  declared: 800,
};

function resource(type: string, name: string, inputs: PlannedResource["inputs"]): PlannedResource {
  return { urn: `urn:${name}`, type, name, custom: true, protect: false, inputs };
}

const RESOURCES = [
  resource("oci:Budget/rule:Rule", "b-forecast-100", {
    type: "FORECAST",
    threshold: 100,
    recipients: "a@example.com, b@example.com",
  }),
  resource("oci:Budget/rule:Rule", "b-actual-80", {
    type: "ACTUAL",
    threshold: 80,
    recipients: "b@example.com;c@example.com",
  }),
  resource("oci:Budget/rule:Rule", "b-actual-50", {
    type: "ACTUAL",
    threshold: 50,
    recipients: "a@example.com",
  }),
  resource("oci:Budget/budget:Budget", "b", { displayName: "dev-claims", amount: 700 }),
];
const TEST: AlertTest = {
  apiVersion: "rollout/v1",
  kind: "AlertTest",
  time: "2026-12-14T09:00:00.000Z",
  sandbox: false,
  team: "claims",
  topic: "ai-finance",
  messageId: "m",
  subscribers: [
    { address: "a@example.com", state: "confirmed", isDelivered: null },
    { address: "b@example.com", state: "pending", isDelivered: null },
  ],
  notVerifiable: [],
  missing: [],
};

const standing = (found: BudgetLook["found"], test?: AlertTest) =>
  collectBudgets({ sandbox: false, currency: "USD" }, [{ ...declared, found }], test).budgets[0]?.standing;

it("tells a budget as it is provisioned, with every address once and its standing at the topic", () => {
  expect(standing({ resources: RESOURCES }, TEST)).toEqual({
    status: "provisioned",
    budget: {
      name: "dev-claims",
      amount: 700,
      thresholds: [
        { percent: 50, type: "ACTUAL" },
        { percent: 80, type: "ACTUAL" },
        { percent: 100, type: "FORECAST" },
      ],
      recipients: [
        { address: "a@example.com", topic: "confirmed" },
        { address: "b@example.com", topic: "pending" },
        { address: "c@example.com", topic: "none" },
      ],
    },
  });
});

it("says of no address that it is confirmed where nobody tested", () => {
  expect(standing({ resources: RESOURCES })).toMatchObject({
    budget: { recipients: [{ topic: "not-tested" }, { topic: "not-tested" }, { topic: "not-tested" }] },
  });
});

it("keeps what is not up, what holds no budget and what nobody could look at apart", () => {
  expect(standing({ notUp: true })).toEqual({ status: "not-provisioned" });
  expect(standing({ resources: RESOURCES.slice(0, 1) })).toEqual({ status: "not-provisioned" });
  expect(standing({ reason: "the backend did not answer" })).toEqual({
    status: "not-checked",
    reason: "the backend did not answer",
  });
});
