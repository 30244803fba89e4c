import type { Declaration } from "../onboarding/vocabulary/declaration.ts";
import type { Drift } from "../onboarding/vocabulary/drift.ts";
import { nameOfUrn } from "../onboarding/vocabulary/stack-names.ts";
import type { DriftEvidence, StackDrift } from "./drift-evidence.ts";

/** What came of looking at one stack, as whoever drove the engine saw it. */
export interface DriftResult {
  readonly stack: string;
  readonly owner: string;
  /** What was found, or in words why nobody could look. */
  readonly found: Drift | string;
}

/** @returns the evidence of one look at some or all stacks */
export function collectDrift(
  sandbox: boolean,
  declaration: Declaration,
  results: readonly DriftResult[],
): DriftEvidence {
  return {
    apiVersion: "rollout/v1",
    kind: "DriftEvidence",
    sandbox,
    declaration,
    stacks: results.map(toStackDrift),
  };
}

function toStackDrift({ stack, owner, found }: DriftResult): StackDrift {
  const known = { stack, owner, looked: 0, drifted: [] };
  if (typeof found === "string") return { ...known, outcome: "not-checked", reason: found };
  if (found.state === "not-up") return { ...known, outcome: "not-up" };
  const { looked, drifted, pending } = found;
  if (pending.length > 0) {
    const names = pending.map(nameOfUrn).join(", ");
    const reason = `an interrupted run began to create ${names}, and the state does not say whether ${pending.length === 1 ? "it exists" : "they exist"}; "rollout up" settles it`;
    return { ...known, outcome: "not-checked", reason, looked, drifted };
  }
  return { ...known, outcome: drifted.length === 0 ? "in-sync" : "drifted", looked, drifted };
}
