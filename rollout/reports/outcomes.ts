import type { StackOutcome } from "../evidence/evidence.ts";
import type { Operation } from "../onboarding/vocabulary/stack-runs.ts";
import type { Outcome } from "../onboarding/vocabulary/verdicts.ts";

/** The word for each outcome of a policy: five words that nobody can take for one another. */
export const OUTCOME_WORDS = {
  failed: "Failed",
  "not-checked": "Not checked",
  waived: "Waived",
  passed: "Passed",
  "not-applicable": "Not applicable",
} as const satisfies Record<Outcome, string>;

export const OUTCOME_MEANINGS = {
  failed: "Something breaks the policy.",
  "not-checked": "The policy could not see a value it needs: neither good nor bad.",
  waived: "It breaks the policy, and an exception in force allows it.",
  passed: "The policy looked at everything and found nothing.",
  "not-applicable": "There is nothing in the stack that the policy speaks of.",
} as const satisfies Record<Outcome, string>;

const STACK_OUTCOME_WORDS = {
  done: "Done",
  refused: "Refused",
  failed: "Failed",
  skipped: "Skipped",
} as const satisfies Record<StackOutcome, string>;

/** @returns the word for how a stack ended; what was only looked at is not "done" */
export function stackOutcomeWord(outcome: StackOutcome, operation: Operation): string {
  if (outcome === "done" && operation === "plan") return "Planned";
  if (outcome === "done" && operation === "preview") return "Previewed";
  if (outcome === "done" && operation === "audit") return "Judged";
  return STACK_OUTCOME_WORDS[outcome];
}
