import type { AuditEvidence } from "../../../evidence/audit-evidence.ts";
import { judgementsOf, type Judgement } from "../../../evidence/judgements.ts";
import { nameOfUrn } from "../../../onboarding/vocabulary/stack-names.ts";
import { OUTCOMES, SEVERITIES, stopsUpdate } from "../../../onboarding/vocabulary/verdicts.ts";
import { headlineOf } from "../../headline.ts";
import { OUTCOME_MEANINGS, OUTCOME_WORDS } from "../../outcomes.ts";
import { verdictCounts } from "../../tally.ts";
import { gapsOf } from "../gaps.ts";
import { changeLines } from "./changes.ts";
import { code, escaped } from "./escape.ts";

/** Entries that each list shows at most: with them all the comment stays under sixty lines. */
const SHOWN = { failed: 8, notChecked: 5, waived: 4, problems: 2, gaps: 2, changes: 6 } as const;

/**
 * Summary for the comment of a pull request, of at most sixty lines: what must be acted on first, and always how much
 * more there is. Given earlier evidence, what changed since.
 *
 * @throws IncomparableAudits  as `differencesSince` does
 */
export function renderMarkdown(evidence: AuditEvidence, before?: AuditEvidence): string {
  const judgements = judgementsOf(evidence);
  const of = (outcome: Judgement["outcome"]): Judgement[] =>
    judgements.filter((judgement) => judgement.outcome === outcome);
  const lines = [
    "## Audit of the rollout",
    "",
    leadOf(evidence),
    "",
    ...countLines(evidence, judgements),
    ...listed("Failed", of("failed").sort(bySeverity).map(findingLine), SHOWN.failed),
    ...listed("Not checked", of("not-checked").sort(bySeverity).map(findingLine), SHOWN.notChecked),
    ...listed("Stacks that were not judged", gapLines(evidence), SHOWN.gaps),
    ...listed("Waived", of("waived").sort(byExpiry).map(waivedLine), SHOWN.waived),
    ...listed("Waivers to look at", problemLines(evidence), SHOWN.problems),
    ...(before === undefined ? [] : sinceLines(before, evidence)),
    "",
    `Everything, with each resource: ${code("audit.html")} to read, ${code("audit.csv")} and ${code("audit.json")}.`,
  ];
  return `${lines.join("\n")}\n`;
}

function leadOf(evidence: AuditEvidence): string {
  const { scope, collectedAt, asOf, toolkit } = evidence;
  const narrowed = Object.entries(scope).map(([name, value]) => `${name} ${code(value)}`);
  const extent = narrowed.length === 0 ? "" : ` Narrowed to ${narrowed.join(", ")}.`;
  return `${escaped(headlineOf(evidence.evidence).sentence)}. Collected ${collectedAt}, dates compared with ${asOf}, toolkit ${code(toolkit.version)}.${extent}`;
}

/** Verdicts are what a reader counts, a policy on a stack; findings are what there is to do. */
function countLines(evidence: AuditEvidence, judgements: readonly Judgement[]): string[] {
  const verdicts = [...new Set(judgements.map(({ verdict }) => verdict))];
  const counts = verdictCounts(verdicts);
  const stopping = verdicts.filter((one) => one.outcome === "failed" && stopsUpdate(one)).length;
  return [
    `| Verdict | Policies on stacks | |`,
    `| --- | ---: | --- |`,
    ...OUTCOMES.map(
      (outcome) =>
        `| ${OUTCOME_WORDS[outcome]} | ${counts[outcome]} | ${
          outcome === "failed" && stopping > 0
            ? `${OUTCOME_MEANINGS.failed} ${stopping} of them mandatory: no update until mended.`
            : OUTCOME_MEANINGS[outcome]
        } |`,
    ),
    ...(verdicts.length === 0 ? ["", "No policy gave a verdict: nothing here may count as passed."] : []),
    ...(evidence.separation === undefined
      ? ["", "Not looked at: whether an environment uses what is another's, over all stacks at once."]
      : []),
  ];
}

function listed(title: string, lines: readonly string[], most: number): string[] {
  if (lines.length === 0) return [];
  const rest = lines.length - most;
  return [
    "",
    `### ${title} (${lines.length})`,
    ...lines.slice(0, most),
    ...(rest > 0 ? [`- and ${rest} more`] : []),
  ];
}

function placeOf({ verdict: { stack, pack, policy }, resource }: Judgement): string {
  const where = resource === undefined ? "" : ` ${code(nameOfUrn(resource) || resource)}`;
  return `${code(`${pack}/${policy}`)} on ${code(stack)}${where}`;
}

function findingLine(judgement: Judgement): string {
  const { severity, level, remediation } = judgement.verdict;
  return `- **${severity}**, ${level}: ${placeOf(judgement)}: ${escaped(judgement.message)} _What to change:_ ${escaped(remediation)}`;
}

function waivedLine(judgement: Judgement): string {
  const { waiver, message } = judgement;
  const until =
    waiver === undefined
      ? ""
      : `until **${waiver.expires}** (${escaped(waiver.ticket)}, ${escaped(waiver.owner)}): `;
  return `- ${until}${placeOf(judgement)}: ${escaped(message)}`;
}

function gapLines(evidence: AuditEvidence): string[] {
  return gapsOf(evidence).map(({ stack, message }) => `- ${code(stack)}: ${escaped(message)}`);
}

function problemLines({ waiverProblems }: AuditEvidence): string[] {
  return waiverProblems.map(
    ({ kind, waiver, message }) =>
      `- ${kind}: ${code(waiver.policy)} (${escaped(waiver.ticket)}, ${escaped(waiver.owner)}): ${escaped(message)}`,
  );
}

function sinceLines(before: AuditEvidence, evidence: AuditEvidence): string[] {
  const lines = changeLines(before, evidence);
  if (lines.length === 0) return ["", `Nothing changed since the audit of ${before.collectedAt}.`];
  return listed(`Changed since ${before.collectedAt}`, lines, SHOWN.changes);
}

/** The gravest first, mandatory before advisory; otherwise in the order of the verdicts. */
function bySeverity({ verdict: a }: Judgement, { verdict: b }: Judgement): number {
  const severities = SEVERITIES.indexOf(b.severity) - SEVERITIES.indexOf(a.severity);
  return severities !== 0 ? severities : Number(b.level === "mandatory") - Number(a.level === "mandatory");
}

function byExpiry({ waiver: a }: Judgement, { waiver: b }: Judgement): number {
  const [first, second] = [a?.expires ?? "", b?.expires ?? ""];
  if (first === second) return 0;
  return first < second ? -1 : 1;
}
