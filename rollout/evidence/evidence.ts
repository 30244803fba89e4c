import type { Declaration } from "../onboarding/vocabulary/declaration.ts";
import type { EngineName, Operation, StackRun } from "../onboarding/vocabulary/stack-runs.ts";

/** How a stack ended. `skipped`: a stack that it needs failed, so nothing was tried. */
export const STACK_OUTCOMES = ["done", "refused", "failed", "skipped"] as const;
export type StackOutcome = (typeof STACK_OUTCOMES)[number];

/** One stack of a run. `refused`: a mandatory policy failed; `reason` says whether anything was changed by then. */
export interface StackEvidence {
  readonly stack: string;
  /** Absent for `tenancy`. */
  readonly environment?: string;
  /** Absent for `tenancy` and the shared stacks. */
  readonly team?: string;
  readonly outcome: StackOutcome;
  /** Why it did not end well, and which command comes next; absent when `done`. */
  readonly reason?: string;
  /** Absent where the engine never got to it. */
  readonly run?: StackRun;
}

/**
 * The one shape that every report reads (SF-1): what was declared, what was done about it by which
 * engine, and what the policies said. Holds no clock and no path of a machine, so that the same documents
 * give the same evidence, byte for byte.
 */
export interface Evidence {
  readonly apiVersion: "rollout/v1";
  readonly kind: "Evidence";
  readonly operation: Operation;
  readonly engine: EngineName;
  /** True where the engine worked against the local OCI: nothing real was provisioned. */
  readonly sandbox: boolean;
  readonly declaration: Declaration;
  /** In the order they were worked on: a stack stands after those it needs. */
  readonly stacks: readonly StackEvidence[];
}
