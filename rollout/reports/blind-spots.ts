import type { Evidence, StackEvidence } from "../evidence/evidence.ts";
import type { KeptResource } from "../onboarding/vocabulary/stack-runs.ts";
import type { Finding, Verdict } from "../onboarding/vocabulary/verdicts.ts";
import { unobservedIn, type Unobserved } from "./unobserved.ts";

/** A finding with the verdict it belongs to. */
export interface FindingOfVerdict {
  readonly verdict: Verdict;
  readonly finding: Finding;
}

/** Everything that a green page would hide. */
export interface BlindSpots {
  readonly notChecked: readonly FindingOfVerdict[];
  /** Stacks that need outputs of stacks that were not there. */
  readonly awaiting: readonly { readonly stack: string; readonly awaits: readonly string[] }[];
  /** Stacks that did not come to their end: neither resources nor verdicts are known. */
  readonly withoutRun: readonly StackEvidence[];
  /** Stacks whose program ran, but no policy on it. */
  readonly withoutVerdict: readonly string[];
  /** Stacks that the documents call for and that this run left out. */
  readonly notPartOfRun: readonly string[];
  /** What no policy and no engine can see. */
  readonly unobserved: readonly Unobserved[];
  /** What a destroy left in place. */
  readonly kept: readonly { readonly stack: string; readonly resource: KeptResource }[];
}

export function blindSpotsOf(evidence: Evidence): BlindSpots {
  const { stacks } = evidence;
  const runs = stacks.flatMap(({ run }) => run ?? []);
  const present = new Set(stacks.map(({ stack }) => stack));
  // A destroy runs no program and no policy, so there was nothing to look at.
  const looked = evidence.operation === "destroy" ? [] : runs;
  return {
    notChecked: findingsOf(evidence, "not-checked"),
    awaiting: looked
      .filter(({ awaits }) => awaits.length > 0)
      .map(({ stack, awaits }) => ({ stack, awaits })),
    withoutRun: stacks.filter(({ run }) => run === undefined),
    withoutVerdict: looked.filter(({ verdicts }) => verdicts.length === 0).map(({ stack }) => stack),
    notPartOfRun: declaredStacks(evidence).filter((stack) => !present.has(stack)),
    unobserved: unobservedIn(evidence),
    kept: runs.flatMap(({ stack, kept }) => kept.map((resource) => ({ stack, resource }))),
  };
}

/**
 * Findings of one outcome over all stacks. Taken from the findings and not from the verdicts' outcomes: a
 * verdict that failed can hold what was not checked as well.
 */
export function findingsOf(evidence: Evidence, outcome: Finding["outcome"]): FindingOfVerdict[] {
  const verdicts = evidence.stacks.flatMap(({ run }) => run?.verdicts ?? []);
  return verdicts.flatMap((verdict) => {
    const findings = verdict.findings.filter((finding) => finding.outcome === outcome);
    if (findings.length > 0 || verdict.outcome !== outcome)
      return findings.map((finding) => ({ verdict, finding }));
    // An outcome without a finding must not vanish from the lists only because it says nothing.
    return [{ verdict, finding: { outcome, message: "The policy does not say which resource." } }];
  });
}

function declaredStacks({ declaration }: Evidence): string[] {
  return [
    "tenancy",
    ...declaration.environments.map(({ name }) => `shared-${name}`),
    ...declaration.teams.flatMap(({ name, environments }) =>
      environments.map(({ environment }) => `${name}-${environment}`),
    ),
  ];
}
