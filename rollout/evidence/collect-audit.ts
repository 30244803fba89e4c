import { parseStackName, stackOfUrn } from "../onboarding/vocabulary/stack-names.ts";
import type { Verdict } from "../onboarding/vocabulary/verdicts.ts";
import type { Waiver } from "../onboarding/vocabulary/waivers.ts";
import type { AuditEvidence, WaiverProblem } from "./audit-evidence.ts";
import type { Evidence, StackEvidence } from "./evidence.ts";

/** What an audit is told beside what the engine found. */
export interface AuditCircumstances extends Omit<
  AuditEvidence,
  "apiVersion" | "kind" | "evidence" | "waiverProblems"
> {
  /** Waivers that were not applied, because what they cover may not be waived there. */
  readonly forbidden: readonly Waiver[];
}

/** @returns the evidence of an audit, narrowed to the framework that was asked for */
export function collectAudit(
  { forbidden, policies, scope, separation, ...circumstances }: AuditCircumstances,
  evidence: Evidence,
): AuditEvidence {
  const isAsked = ({ cis }: { readonly cis: readonly string[] }) =>
    scope.framework !== "cis" || cis.length > 0;
  return {
    apiVersion: "rollout/v1",
    kind: "AuditEvidence",
    ...circumstances,
    scope,
    policies: policies.filter(isAsked),
    ...(separation === undefined || !isAsked(separation) ? {} : { separation }),
    evidence: { ...evidence, stacks: evidence.stacks.map((stack) => narrowed(stack, isAsked)) },
    // Of the whole evidence: what a narrower view leaves out may be what a waiver is for.
    waiverProblems: waiverProblems(evidence, forbidden),
  };
}

function narrowed(stack: StackEvidence, isAsked: (verdict: Verdict) => boolean): StackEvidence {
  if (stack.run === undefined) return stack;
  return { ...stack, run: { ...stack.run, verdicts: stack.run.verdicts.filter(isAsked) } };
}

/** In the order the waivers were written. A waiver of a stack that nobody looked at is no problem: nobody knows. */
function waiverProblems({ declaration, stacks }: Evidence, forbidden: readonly Waiver[]): WaiverProblem[] {
  const used = new Set(
    stacks
      .flatMap(({ run }) => run?.verdicts ?? [])
      .flatMap(({ findings }) => findings)
      .flatMap(({ waiver }) => (waiver === undefined ? [] : [keyOf(waiver)])),
  );
  const looked = stacks.filter(({ run }) => run !== undefined).map(({ stack }) => stack);
  const forbiddenKeys = new Set(forbidden.map(keyOf));
  return declaration.waivers.flatMap((waiver): WaiverProblem[] => {
    const { policy, ticket } = waiver;
    if (forbiddenKeys.has(keyOf(waiver))) {
      const message = `The waiver of "${policy}" (${ticket}) was not applied: a finding of pack access cannot be waived in production. Mend the finding, and remove the waiver.`;
      return [{ waiver, kind: "forbidden", message }];
    }
    if (used.has(keyOf(waiver)) || !looked.some((stack) => isOf(waiver, stack))) return [];
    const message = `The waiver of "${policy}" (${ticket}) covers nothing that was found. Remove it, or correct policy, team or resource.`;
    return [{ waiver, kind: "unmatched", message }];
  });
}

/** @returns whether a waiver speaks of a stack */
function isOf({ resource, team, environment }: Waiver, stack: string): boolean {
  if (resource !== undefined) return stackOfUrn(resource) === stack;
  const name = parseStackName(stack);
  if (name?.kind !== "team" || name.team !== team) return false;
  return environment === undefined || environment === name.environment;
}

/** Waivers are equal where everything in them is. */
function keyOf(waiver: Waiver): string {
  return JSON.stringify(Object.entries(waiver).sort(([a], [b]) => (a < b ? -1 : 1)));
}
