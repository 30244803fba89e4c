import { expect, it } from "vitest";
import type { PaceEvidence } from "../../evidence/spend/collect-pace.ts";
import { renderPace } from "./pace-text.ts";

const ALERT = {
  name: "claims-dev-jump-2026-12-10",
  team: "claims",
  environment: "dev",
  day: "2026-12-10",
  reason: "jump",
  amount: 90,
  limit: 30,
  owner: "lead@example.com",
  isNew: true,
} as const;
const PACE: PaceEvidence = {
  apiVersion: "rollout/v1",
  kind: "PaceEvidence",
  asOf: "2026-12-11",
  currency: "USD",
  sandbox: false,
  until: "2026-12-10",
  isStale: false,
  alerts: [ALERT, { ...ALERT, name: "claims-dev-over-pace-2026-12-10", reason: "over-pace", isNew: false }],
};

it("tells what is new with whom to ask, and counts what was told", () => {
  expect(renderPace(PACE)).toBe(`\
Pace as of 2026-12-11, usage data until 2026-12-10
1 new alert, 1 told before
  2026-12-10 claims in dev: USD 90.00 on this day; up to USD 30.00 would have been usual. Ask lead@example.com (claims-dev-jump-2026-12-10)
A budget warns, it does not stop: overspend is detected, not prevented (CO-4), until the access layer enforces a limit.
`);
});

it("never calls old data a sign that all is well", () => {
  const told = renderPace({ ...PACE, isStale: true, until: null, alerts: [] });
  expect(told).toContain("usage data until never\nThe usage data is too old to say that nothing runs away");
});
