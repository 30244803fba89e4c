import type { Outcome, Verdict } from "../onboarding/vocabulary/verdicts.ts";
import type { Waiver } from "../onboarding/vocabulary/waivers.ts";
import type { AuditEvidence } from "./audit-evidence.ts";

/** What one policy said of one resource, or of a stack as a whole: one of the five outcomes, never a mix. */
export interface Judgement {
  readonly verdict: Verdict;
  /** Absent for `tenancy` and for what is said of all stacks at once. */
  readonly environment?: string;
  readonly team?: string;
  readonly outcome: Outcome;
  /** URN, or a stack that the verdict is not named for; absent where it is the stack as a whole. */
  readonly resource?: string;
  /** Sentence of the finding, or why the policy does not apply; "" for what passed. */
  readonly message: string;
  /** Present exactly where it is waived. */
  readonly waiver?: Waiver;
}

/** The verdict over all stacks at once comes last. */
export function judgementsOf({ evidence, separation }: AuditEvidence): Judgement[] {
  return [
    ...evidence.stacks.flatMap(({ environment, team, run }) => {
      const place = {
        ...(environment === undefined ? {} : { environment }),
        ...(team === undefined ? {} : { team }),
      };
      return (run?.verdicts ?? []).flatMap((verdict) => judgementsIn(verdict, place));
    }),
    ...(separation === undefined ? [] : judgementsIn(separation)),
  ];
}

/** @returns at least one for every verdict, so that none is lost from a report that lists them */
export function judgementsIn(
  verdict: Verdict,
  place: Pick<Judgement, "environment" | "team"> = {},
): Judgement[] {
  const said = { verdict, ...place };
  const found = [
    ...verdict.findings.map((finding): Judgement => ({ ...said, ...finding })),
    ...verdict.passed.map((subject): Judgement => ({
      ...said,
      outcome: "passed",
      ...(subject === verdict.stack ? {} : { resource: subject }),
      message: "",
    })),
  ];
  if (found.some(({ outcome }) => outcome === verdict.outcome)) return found;
  const message = verdict.reason ?? "The policy does not say which resource.";
  return [{ ...said, outcome: verdict.outcome, message }, ...found];
}
