import type { Declaration } from "../onboarding/vocabulary/declaration.ts";
import type { DriftedResource } from "../onboarding/vocabulary/drift.ts";

/**
 * What was found of one stack.
 * `in-sync`: OCI holds what the state says. `drifted`: it does not. `not-up`: there is nothing to look at.
 * `not-checked`: nobody could look, or not at everything; never as good as `in-sync`.
 */
export const DRIFT_OUTCOMES = ["in-sync", "drifted", "not-up", "not-checked"] as const;
export type DriftOutcome = (typeof DRIFT_OUTCOMES)[number];

export interface StackDrift {
  readonly stack: string;
  /** Mail address of whoever answers for the stack. */
  readonly owner: string;
  readonly outcome: DriftOutcome;
  /** Why it was not checked, and which command comes next; absent otherwise. */
  readonly reason?: string;
  /** How many resources were compared with OCI. */
  readonly looked: number;
  /** Sorted by URN. A stack that was not checked can hold some, too: what was seen before it could not go on. */
  readonly drifted: readonly DriftedResource[];
}

/** What a look at OCI found. Like the evidence of a run: no clock, no path of a machine. */
export interface DriftEvidence {
  readonly apiVersion: "rollout/v1";
  readonly kind: "DriftEvidence";
  /** True where the local OCI was looked at. */
  readonly sandbox: boolean;
  readonly declaration: Declaration;
  /** In the order of the documents. */
  readonly stacks: readonly StackDrift[];
}
