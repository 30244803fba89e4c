import type { AuditEvidence } from "../../../evidence/audit-evidence.ts";
import type { Outcome, Verdict } from "../../../onboarding/vocabulary/verdicts.ts";
import { counted } from "../../amounts.ts";
import { verdictCounts } from "../../tally.ts";
import { gapsOf } from "../gaps.ts";

/** @returns every verdict of an audit, that over all stacks at once last */
export function verdictsOf({ evidence, separation }: AuditEvidence): Verdict[] {
  const verdicts = evidence.stacks.flatMap(({ run }) => run?.verdicts ?? []);
  return separation === undefined ? verdicts : [...verdicts, separation];
}

/** What an audit comes to, in one sentence without a full stop: never good news where something is not known. */
export function conclusionOf(audited: AuditEvidence): string {
  const verdicts = verdictsOf(audited);
  if (verdicts.length === 0) return "Audit: no policy gave a verdict, so nothing is known";
  const counts = verdictCounts(verdicts);
  const missing = gapsOf(audited).length;
  const unseen = [
    ...(counts["not-checked"] === 0
      ? []
      : [`${counted(counts["not-checked"], "verdict")} could not be given`]),
    ...(missing === 0 ? [] : [`${counted(missing, "stack")} ${missing === 1 ? "was" : "were"} not judged`]),
  ];
  const seen = seenWords(counts);
  return `Audit: ${seen}${unseen.length === 0 ? "" : `; ${unseen.join(", and ")}`}`;
}

function seenWords({ failed, waived, passed }: Readonly<Record<Outcome, number>>): string {
  const accepted =
    waived === 0 ? "" : `, and ${counted(waived, "verdict")} ${waived === 1 ? "is" : "are"} waived`;
  if (failed > 0) return `${counted(failed, "verdict")} failed${accepted}`;
  if (passed === 0) return `nothing failed, and nothing passed${accepted}`;
  return `nothing that was looked at failed${accepted}`;
}
