import { describe, expect, it } from "vitest";
import { evidenceOf, urnOf } from "../../test/harness/evidence.ts";
import type { Drift } from "../onboarding/vocabulary/drift.ts";
import { collectDrift } from "./collect-drift.ts";

const RULE = "oci:Budget/rule:Rule";
const rule = urnOf("payments-dev", RULE, "alert");
const drifted = { urn: rule, type: RULE, name: "alert", kind: "gone", changes: [] } as const;

function stackOf(found: Drift | string) {
  const results = [{ stack: "payments-dev", owner: "lead@example.com", found }];
  return collectDrift(true, evidenceOf().declaration, results).stacks[0];
}

const up = { stack: "payments-dev", state: "up", looked: 3, drifted: [], pending: [] } as const;

describe("collectDrift", () => {
  it("calls in sync only what was looked at whole and found the same", () => {
    expect(stackOf(up)?.outcome).toBe("in-sync");
    expect(stackOf({ ...up, drifted: [drifted] })?.outcome).toBe("drifted");
    expect(stackOf({ stack: "payments-dev", state: "not-up" })?.outcome).toBe("not-up");
  });

  it("keeps why nobody could look", () => {
    expect(stackOf("OCI answers nothing")).toMatchObject({
      outcome: "not-checked",
      reason: "OCI answers nothing",
      looked: 0,
    });
  });

  it("calls a stack not checked whose creates were interrupted, and still tells what drifted", () => {
    expect(stackOf({ ...up, drifted: [drifted], pending: [rule] })).toMatchObject({
      outcome: "not-checked",
      reason:
        'an interrupted run began to create alert, and the state does not say whether it exists; "rollout up" settles it',
      drifted: [drifted],
    });
  });
});
