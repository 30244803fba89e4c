import { describe, expect, it } from "vitest";
import { judgedEvidence } from "../../test/harness/evidence-verdicts.ts";
import { evidenceOf, stackOf } from "../../test/harness/evidence.ts";
import type { StackEvidence } from "../evidence/evidence.ts";
import type { StackRun } from "../onboarding/vocabulary/stack-runs.ts";
import { changesOf, tallyOf } from "./tally.ts";

const skipped: StackEvidence = { stack: "payments-dev", outcome: "skipped", reason: "shared-dev failed." };

function runOf(changes?: StackRun["changes"]): StackRun {
  const { run } = stackOf("tenancy", changes === undefined ? {} : { changes });
  if (run === undefined) throw new Error("the stack has no run");
  return run;
}

describe("tallyOf", () => {
  it("counts the example", () => {
    expect(tallyOf(judgedEvidence())).toEqual({
      teams: 1,
      environments: 2,
      stacks: 5,
      stackOutcomes: { done: 4, refused: 1, failed: 0, skipped: 0 },
      resources: 67,
      stacksWithoutRun: 0,
      verdicts: { failed: 1, "not-checked": 1, waived: 1, passed: 13, "not-applicable": 9 },
      stacksWithoutVerdict: 0,
    });
  });

  it("does not count what nobody knows as zero", () => {
    const { resources, verdicts, stacksWithoutRun, stacksWithoutVerdict } = tallyOf(
      evidenceOf({ stacks: [skipped] }),
    );
    expect({ resources, verdicts, stacksWithoutRun, stacksWithoutVerdict }).toEqual({
      resources: undefined,
      verdicts: undefined,
      stacksWithoutRun: 1,
      stacksWithoutVerdict: 1,
    });
  });
});

describe("changesOf", () => {
  it("names the steps that happened", () => {
    expect(changesOf(runOf({ create: 3, update: 0, replace: 0, delete: 1, same: 14 }))).toBe(
      "3 create, 1 delete, 14 same",
    );
  });

  it("says so where there are none", () => {
    expect(changesOf(runOf({ create: 0, update: 0, replace: 0, delete: 0, same: 0 }))).toBe("no resources");
  });

  it("knows nothing where the engine told nothing", () => {
    expect(changesOf(runOf())).toBeUndefined();
  });
});
