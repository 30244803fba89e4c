import { OUTCOMES, type Outcome } from "../onboarding/vocabulary/verdicts.ts";
import type { AuditedPolicy, AuditEvidence } from "./audit-evidence.ts";
import { judgementsOf, type Judgement } from "./judgements.ts";
import { judgedStacks } from "./name-changes.ts";

/**
 * What a change means to an auditor, the most urgent first.
 * `new-failure`: it fails and did not, or nobody had looked. `waiver-gone`: it fails and was waived.
 * `no-longer-checked`: a verdict was given and now none can be. `no-longer-applies`: there was something the policy
 * looked at, and there is nothing any more. `mended`: it failed or was waived and does not any more.
 */
export const CHANGE_KINDS = [
  "new-failure",
  "waiver-gone",
  "no-longer-checked",
  "no-longer-applies",
  "newly-waived",
  "mended",
  "now-checked",
] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** One policy's change on one resource, or on a stack as a whole. */
export interface VerdictChange {
  readonly kind: ChangeKind;
  readonly stack: string;
  readonly pack: string;
  readonly policy: string;
  /** URN; absent where it is the stack as a whole. */
  readonly resource?: string;
  /** Absent where the policy had said nothing of it. */
  readonly before?: Outcome;
  /** Absent where it is no longer there. */
  readonly after?: Outcome;
  /** What the policy says now; "" where it passed or is gone. */
  readonly message: string;
}

/** Gravest judgement by subject: a resource, or "" for the stack as a whole. */
type Judged = ReadonlyMap<string, Judgement>;

const NOTHING: Judged = new Map();

/** @returns changes of what stands in both audits; of a policy or stack that only one has, failures and waivers that came */
export function verdictChanges(before: AuditEvidence, after: AuditEvidence): VerdictChange[] {
  const [was, is] = [judged(before), judged(after)];
  const changed = [...is].flatMap(([verdict, now]) => {
    const then = was.get(verdict) ?? NOTHING;
    return [...new Set([...then.keys(), ...now.keys()])].flatMap((subject) => changeOf(then, now, subject));
  });
  const silent = [...was]
    .filter(([verdict]) => !is.has(verdict))
    .flatMap(([, then]) => changeOfSilent(then, before, after));
  return [...changed, ...silent].sort(byKindAndPlace);
}

/** @returns the subjects of each verdict, by stack, pack and policy */
function judged(evidence: AuditEvidence): Map<string, Judged> {
  const byVerdict = Map.groupBy(judgementsOf(evidence), ({ verdict: { stack, pack, policy } }) =>
    JSON.stringify([stack, pack, policy]),
  );
  return new Map([...byVerdict].map(([verdict, judgements]) => [verdict, gravestBySubject(judgements)]));
}

function gravestBySubject(judgements: readonly Judgement[]): Judged {
  const subjects = new Map<string, Judgement>();
  for (const judgement of judgements) {
    const subject = judgement.resource ?? "";
    const other = subjects.get(subject);
    if (other === undefined || isGraver(judgement, other)) subjects.set(subject, judgement);
  }
  return subjects;
}

function isGraver({ outcome }: Judgement, other: Judgement): boolean {
  return OUTCOMES.indexOf(outcome) < OUTCOMES.indexOf(other.outcome);
}

function changeOf(then: Judged, now: Judged, subject: string): VerdictChange[] {
  const [was, is] = [then.get(subject), now.get(subject)];
  const judgement = is ?? was;
  const kind = is === undefined ? kindOfGone(was, now) : kindOfSeen(was, is, then);
  if (judgement === undefined || kind === undefined) return [];
  return [changed(kind, judgement, was?.outcome, is)];
}

function kindOfSeen(was: Judgement | undefined, is: Judgement, then: Judged): ChangeKind | undefined {
  if (was?.outcome === is.outcome) return undefined;
  switch (is.outcome) {
    case "failed":
      return was?.outcome === "waived" ? "waiver-gone" : "new-failure";
    case "waived":
      return "newly-waived";
    case "not-checked":
      return was === undefined ? undefined : "no-longer-checked";
    case "not-applicable":
      return then.size > 0 ? "no-longer-applies" : undefined;
    default:
      if (was?.outcome === "not-checked") return "now-checked";
      return wasAccused(was) ? "mended" : undefined;
  }
}

/** A policy that could not look at the stack as a whole says nothing of its resources: none of them is mended by that. */
function kindOfGone(was: Judgement | undefined, now: Judged): ChangeKind | undefined {
  if (now.get("")?.outcome === "not-checked") {
    return was?.outcome === "not-checked" ? undefined : "no-longer-checked";
  }
  return wasAccused(was) ? "mended" : undefined;
}

function wasAccused(was: Judgement | undefined): boolean {
  return was?.outcome === "failed" || was?.outcome === "waived";
}

/**
 * A verdict that is missing although its policy and its stack are there, as after a pack that broke down; or the one
 * over all stacks, which is missing wherever not all were looked at.
 */
function changeOfSilent(then: Judged, before: AuditEvidence, after: AuditEvidence): VerdictChange[] {
  const [gravest] = [...then.values()].sort((a, b) => (isGraver(a, b) ? -1 : 1));
  if (gravest === undefined) return [];
  const { stack, pack, policy } = gravest.verdict;
  const isRunThere = judgedStacks(after).has(stack) && after.policies.some(isNamed(pack, policy));
  if (gravest.verdict !== before.separation && !isRunThere) return [];
  const { resource: _resource, ...whole } = gravest;
  return [changed("no-longer-checked", whole, gravest.outcome, undefined)];
}

function isNamed(pack: string, policy: string): (one: AuditedPolicy) => boolean {
  return (one) => one.pack === pack && one.policy === policy;
}

function changed(
  kind: ChangeKind,
  { verdict: { stack, pack, policy }, resource }: Judgement,
  before: Outcome | undefined,
  now: Judgement | undefined,
): VerdictChange {
  return {
    kind,
    stack,
    pack,
    policy,
    ...(resource === undefined ? {} : { resource }),
    ...(before === undefined ? {} : { before }),
    ...(now === undefined ? {} : { after: now.outcome }),
    message: now?.message ?? "",
  };
}

function byKindAndPlace(left: VerdictChange, right: VerdictChange): number {
  const kinds = CHANGE_KINDS.indexOf(left.kind) - CHANGE_KINDS.indexOf(right.kind);
  if (kinds !== 0) return kinds;
  const [a, b] = [placeOf(left), placeOf(right)];
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function placeOf({ stack, pack, policy, resource = "" }: VerdictChange): string {
  return [stack, pack, policy, resource].join("\n");
}
