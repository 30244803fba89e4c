import type { Waiver } from "./waivers.ts";

/**
 * What became of one policy on one stack. Five different things: a policy that could not see a value is
 * "not-checked", never "passed".
 */
export const OUTCOMES = ["failed", "not-checked", "waived", "passed", "not-applicable"] as const;
export type Outcome = (typeof OUTCOMES)[number];

export const LEVELS = ["advisory", "mandatory", "disabled"] as const;
export type Level = (typeof LEVELS)[number];

export const SEVERITIES = ["low", "medium", "high", "critical"] as const;
export type Severity = (typeof SEVERITIES)[number];

/** One thing a policy found, or could not look at. */
export interface Finding {
  /** URN of the resource; absent where the policy speaks of the stack as a whole. */
  readonly resource?: string;
  readonly outcome: "failed" | "not-checked" | "waived";
  /** Sentence for the person who must act. Never holds a property's value that could be secret. */
  readonly message: string;
  /** Present where the policy itself broke: it is not checked, and a mandatory one stops an update as a failure does. */
  readonly broke?: true;
  /** Present exactly where it is waived. */
  readonly waiver?: Waiver;
}

/** One policy's result on one stack. `outcome` is the gravest of its findings, in the order of `OUTCOMES`. */
export interface Verdict {
  readonly stack: string;
  /** Pack that binds the policy, e.g. `tagging`, also where `policy-packs/all` ran it. */
  readonly pack: string;
  readonly policy: string;
  readonly description: string;
  /** Level in force on this stack. A mandatory failure stops an update, and so does a mandatory policy that broke. */
  readonly level: Level;
  readonly severity: Severity;
  /** Requirement ids of docs/requirements.md. */
  readonly requirements: readonly string[];
  /** Ids of CIS OCI Foundations 3.1 that it serves; empty where none fits. */
  readonly cis: readonly string[];
  /** What to change in which document. */
  readonly remediation: string;
  readonly outcome: Outcome;
  readonly findings: readonly Finding[];
  /** URNs of what passed, sorted; the stack's name where the policy looks at the stack as a whole. */
  readonly passed: readonly string[];
  /** Present exactly where the policy is not applicable: why. */
  readonly reason?: string;
}

/** @returns the gravest outcome of a policy, from its findings and the count of what passed */
export function outcomeOf(findings: readonly Finding[], passed: number): Outcome {
  for (const outcome of ["failed", "not-checked", "waived"] as const) {
    if (findings.some((finding) => finding.outcome === outcome)) return outcome;
  }
  return passed > 0 ? "passed" : "not-applicable";
}

/** @returns whether a verdict forbids an update */
export function stopsUpdate(verdict: Verdict): boolean {
  return verdict.level === "mandatory" && (verdict.outcome === "failed" || hasBroken(verdict));
}

/** @returns whether the policy broke on something, so that nobody knows what it would have said */
export function hasBroken({ findings }: Pick<Verdict, "findings">): boolean {
  return findings.some(({ broke }) => broke === true);
}
