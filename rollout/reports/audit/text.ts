import type { AuditEvidence } from "../../evidence/audit-evidence.ts";
import { headlineOf } from "../headline.ts";
import { OUTCOME_WORDS } from "../outcomes.ts";
import { findingGroups } from "../text/findings.ts";
import { printable, UNPAINTED, type Paint } from "../text/paint.ts";
import { scopeNames } from "./scope-names.ts";
import { outcomePaint, tallyLine } from "../text/tally-line.ts";
import { paragraphs } from "../text/paragraphs.ts";

/**
 * An audit in a terminal: what was judged, the five counts, what failed or could not be checked, and which files were
 * written.
 *
 * @param written  paths as the reader would type them
 */
export function renderAuditText(
  audited: AuditEvidence,
  written: readonly string[],
  paint: Paint = UNPAINTED,
): string {
  const { evidence } = audited;
  const blocks = [
    [paint.bold(headlineOf(evidence).sentence), paint.dim(scopeWords(audited))],
    [tallyLine(evidence, paint), separationLine(audited, paint)],
    ...findingGroups(evidence, paint),
    missingLines(audited, paint),
    waiverLines(audited, paint),
    preventedLines(audited),
    written.length === 0 ? [] : [paint.bold("Written"), ...written.map((path) => `  ${path}`)],
  ];
  return paragraphs(blocks);
}

function scopeWords({ scope, asOf, policies, evidence }: AuditEvidence): string {
  const narrowed = scopeNames(scope);
  const what = narrowed.length === 0 ? "everything" : narrowed.join(", ");
  return `${what}; ${evidence.stacks.length} stacks, ${policies.length} policies, as of ${asOf}`;
}

function separationLine({ separation }: AuditEvidence, paint: Paint): string {
  const words = "Separation of environments, over all stacks at once: ";
  if (separation === undefined)
    return `${words}${paint.yellow("not checked, because not every stack was looked at")}`;
  const { outcome } = separation;
  return `${words}${outcomePaint(outcome, paint)(OUTCOME_WORDS[outcome].toLowerCase())}`;
}

function missingLines({ evidence }: AuditEvidence, paint: Paint): string[] {
  const missing = evidence.stacks.filter(({ run }) => run === undefined);
  if (missing.length === 0) return [];
  return [
    paint.yellow("Not looked at"),
    ...missing.map(({ stack, reason = "nobody told why" }) => printable(`  ${stack}: ${reason}`)),
  ];
}

function waiverLines({ waiverProblems }: AuditEvidence, paint: Paint): string[] {
  if (waiverProblems.length === 0) return [];
  return [paint.red("Waivers"), ...waiverProblems.map(({ message }) => printable(`  ${message}`))];
}

function preventedLines({ prevented: { violations, unreadable } }: AuditEvidence): string[] {
  const lost = unreadable === 0 ? "" : `; ${unreadable} lines of the record nobody can read`;
  if (violations.length === 0 && unreadable === 0) return [];
  return [`Violations that policies prevented on this machine so far: ${violations.length}${lost}`];
}
