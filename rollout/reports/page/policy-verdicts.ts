import { OUTCOMES, type Verdict } from "../../onboarding/vocabulary/verdicts.ts";

/** One policy over all stacks that it ran on. */
export interface PolicyVerdicts {
  readonly policy: string;
  readonly verdicts: readonly [Verdict, ...Verdict[]];
}

/** @returns the verdicts by policy, the gravest policy first, then by name */
export function byPolicy(verdicts: readonly Verdict[]): PolicyVerdicts[] {
  const policies = new Map<string, [Verdict, ...Verdict[]]>();
  for (const verdict of verdicts) {
    const known = policies.get(verdict.policy);
    if (known === undefined) policies.set(verdict.policy, [verdict]);
    else known.push(verdict);
  }
  return [...policies]
    .map(([policy, of]) => ({ policy, verdicts: of }))
    .sort((a, b) => gravity(a.verdicts) - gravity(b.verdicts) || (a.policy < b.policy ? -1 : 1));
}

function gravity(verdicts: readonly Verdict[]): number {
  return Math.min(...verdicts.map(({ outcome }) => OUTCOMES.indexOf(outcome)));
}
