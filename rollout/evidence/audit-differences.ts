import { RolloutError } from "../onboarding/vocabulary/rollout-error.ts";
import type { AuditEvidence } from "./audit-evidence.ts";
import { namesOf, type NameChanges } from "./name-changes.ts";
import { verdictChanges, type VerdictChange } from "./verdict-changes.ts";

/** What became otherwise between two audits of one tenancy. */
export interface AuditDifferences {
  /** When the earlier evidence was collected, RFC 3339. */
  readonly since: string;
  /** By kind in the order of `CHANGE_KINDS`, then by stack, pack, policy and resource. */
  readonly changes: readonly VerdictChange[];
  /** `<pack>/<policy>`, sorted. Where an audit was narrowed to a framework, of its policies alone. */
  readonly policies: NameChanges;
  /** Sorted. `removed`: no document calls for it any more. */
  readonly stacks: NameChanges & {
    /** Still called for and judged before, but not in the later audit: nothing is known of them now. */
    readonly noLongerJudged: readonly string[];
  };
}

/** Two audits that cannot be compared. */
export class IncomparableAudits extends RolloutError {
  override readonly name = "IncomparableAudits";
  override readonly exitCode = 1;
}

/**
 * Compares two audits. What was said of a stack or by a policy that is not in both is told once, by name, and never
 * counted as mended.
 *
 * @throws IncomparableAudits  for another tenancy, or where `before` is the later one
 */
export function differencesSince(before: AuditEvidence, after: AuditEvidence): AuditDifferences {
  const [was, is] = [before, after].map(({ evidence }) => evidence.declaration.tenancy.tenancyId);
  if (was !== is) {
    throw new IncomparableAudits(
      `The earlier evidence is of the tenancy ${JSON.stringify(was)}, this one of ${JSON.stringify(is)}: they cannot be compared. Name the evidence of an audit of this tenancy.`,
    );
  }
  if (secondOf(before) > secondOf(after)) {
    throw new IncomparableAudits(
      `The earlier evidence was collected at ${before.collectedAt}, after this one (${after.collectedAt}). Name the evidence of an audit before it.`,
    );
  }
  return { since: before.collectedAt, changes: verdictChanges(before, after), ...namesOf(before, after) };
}

/** UTC without fractions, whose digits compare as text. */
function secondOf({ collectedAt }: AuditEvidence): string {
  return collectedAt.slice(0, "YYYY-MM-DDTHH:MM:SS".length);
}
