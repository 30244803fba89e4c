import type { Evidence, StackEvidence, StackOutcome } from "../evidence/evidence.ts";
import { STEPS, type StackRun } from "../onboarding/vocabulary/stack-runs.ts";
import type { Outcome, Verdict } from "../onboarding/vocabulary/verdicts.ts";
import { cloudResources } from "./subjects.ts";

/** The numbers of a run. What is not known is `undefined`, never zero. */
export interface Tally {
  readonly teams: number;
  readonly environments: number;
  readonly stacks: number;
  readonly stackOutcomes: Readonly<Record<StackOutcome, number>>;
  /** Resources of the stacks whose program ran; `undefined` where none did. */
  readonly resources: number | undefined;
  /** Stacks that did not come to their end, so that nobody knows their resources. */
  readonly stacksWithoutRun: number;
  /** Verdicts, each one policy on one stack; `undefined` where no policy ran at all. */
  readonly verdicts: Readonly<Record<Outcome, number>> | undefined;
  /** Stacks on which no policy ran. */
  readonly stacksWithoutVerdict: number;
}

export function tallyOf({ declaration, stacks }: Evidence): Tally {
  const runs = stacks.flatMap(({ run }) => run ?? []);
  const verdicts = runs.flatMap((run) => run.verdicts);
  return {
    teams: declaration.teams.length,
    environments: declaration.environments.length,
    stacks: stacks.length,
    stackOutcomes: stackCounts(stacks),
    resources: runs.length === 0 ? undefined : runs.flatMap((run) => cloudResources(run.resources)).length,
    stacksWithoutRun: stacks.length - runs.length,
    verdicts: verdicts.length === 0 ? undefined : verdictCounts(verdicts),
    stacksWithoutVerdict: stacks.filter(({ run }) => (run?.verdicts.length ?? 0) === 0).length,
  };
}

export function verdictCounts(verdicts: readonly Verdict[]): Record<Outcome, number> {
  const counts = { failed: 0, "not-checked": 0, waived: 0, passed: 0, "not-applicable": 0 };
  for (const { outcome } of verdicts) counts[outcome] += 1;
  return counts;
}

function stackCounts(stacks: readonly StackEvidence[]): Record<StackOutcome, number> {
  const counts = { done: 0, refused: 0, failed: 0, skipped: 0 };
  for (const { outcome } of stacks) counts[outcome] += 1;
  return counts;
}

/** @returns e.g. `3 create, 14 same`; `undefined` where the engine told none, as offline */
export function changesOf(run: StackRun): string | undefined {
  const { changes } = run;
  if (changes === undefined) return undefined;
  const told = STEPS.filter((step) => changes[step] > 0).map((step) => `${changes[step]} ${step}`);
  return told.length === 0 ? "no resources" : told.join(", ");
}

/** @returns the stack that a team's environment has in this run, if any */
export function stackOfTeam(
  evidence: Evidence,
  team: string,
  environment: string,
): StackEvidence | undefined {
  return evidence.stacks.find((stack) => stack.team === team && stack.environment === environment);
}
