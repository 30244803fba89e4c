import type { Declaration } from "../onboarding/vocabulary/declaration.ts";
import type { StackRun } from "../onboarding/vocabulary/stack-runs.ts";
import { parseStackName } from "../onboarding/vocabulary/stack-names.ts";
import type { Evidence, StackEvidence, StackOutcome } from "./evidence.ts";

/** What came of one stack, as whoever drove the engine saw it. */
export interface StackResult {
  readonly stack: string;
  readonly outcome: StackOutcome;
  readonly reason?: string;
  readonly run?: StackRun;
}

/** @returns the evidence of one run over some or all stacks */
export function collectEvidence(
  circumstances: Pick<Evidence, "operation" | "engine" | "sandbox">,
  declaration: Declaration,
  results: readonly StackResult[],
): Evidence {
  return {
    apiVersion: "rollout/v1",
    kind: "Evidence",
    ...circumstances,
    declaration,
    stacks: results.map(toStackEvidence),
  };
}

function toStackEvidence({ stack, outcome, reason, run }: StackResult): StackEvidence {
  const name = parseStackName(stack);
  return {
    stack,
    ...(name === undefined || name.kind === "tenancy" ? {} : { environment: name.environment }),
    ...(name?.kind === "team" ? { team: name.team } : {}),
    outcome,
    ...(reason === undefined ? {} : { reason }),
    ...(run === undefined ? {} : { run }),
  };
}
