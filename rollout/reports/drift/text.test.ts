import { describe, expect, it } from "vitest";
import { evidenceOf, urnOf } from "../../../test/harness/evidence.ts";
import type { DriftEvidence, StackDrift } from "../../evidence/drift-evidence.ts";
import { renderDrift } from "./text.ts";

const BUDGET = "oci:Budget/budget:Budget";

function driftEvidence(stacks: readonly Partial<StackDrift>[], sandbox = false): DriftEvidence {
  const known = { stack: "payments-dev", owner: "lead@example.com", looked: 30, drifted: [] } as const;
  return {
    apiVersion: "rollout/v1",
    kind: "DriftEvidence",
    sandbox,
    declaration: evidenceOf().declaration,
    stacks: stacks.map((stack) => ({ ...known, outcome: "in-sync", ...stack })),
  };
}

const gone = {
  urn: urnOf("payments-prod", BUDGET, "payments-prod-budget"),
  type: BUDGET,
  name: "payments-prod-budget",
  kind: "gone",
  changes: [],
} as const;

describe("renderDrift", () => {
  it("keeps apart what is in sync, not up and not checked", () => {
    const evidence = driftEvidence([
      {},
      { stack: "claims-dev", outcome: "not-up", looked: 0 },
      { stack: "claims-prod", outcome: "not-checked", looked: 0, reason: "the engine stopped" },
    ]);
    expect(renderDrift(evidence)).toBe(`\
No drift found; 1 stack not checked

  payments-dev  no drift     30 resources compared
  claims-dev    not up
  claims-prod   not checked  the engine stopped

Compared with Oracle Cloud in eu-frankfurt-1; nothing was changed.
`);
  });

  it("names what drifted, whom to ask and the commands that come next, in the place that was looked at", () => {
    const evidence = driftEvidence(
      [{}, { stack: "payments-prod", outcome: "drifted", drifted: [gone] }],
      true,
    );
    expect(renderDrift(evidence, " --sandbox")).toBe(`\
Drift in 1 of 2 stacks

  payments-dev   no drift     30 resources compared
  payments-prod  drifted      1 of 30 resources

payments-prod, owner lead@example.com
  Monthly budget payments-prod-budget is gone, or hidden from you

Next: "rollout preview payments-prod --sandbox" shows what would be put back, "rollout up payments-prod --sandbox" puts it back.
What should stay belongs into the documents first.

Compared with the local sandbox OCI; nothing was changed.
`);
  });

  it("lets no value from OCI steer the terminal", () => {
    const changes = [{ at: "description", from: "a", to: "\u001b[31mred\n" }];
    const evidence = driftEvidence([
      { outcome: "drifted", drifted: [{ ...gone, kind: "changed", changes }] },
    ]);
    expect(renderDrift(evidence)).not.toContain("\u001b");
  });
});
