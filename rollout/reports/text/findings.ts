import type { Evidence } from "../../evidence/evidence.ts";
import { nameOfUrn } from "../../onboarding/vocabulary/stack-names.ts";
import type { Finding } from "../../onboarding/vocabulary/verdicts.ts";
import { findingsOf, type FindingOfVerdict } from "../blind-spots.ts";
import { waiverWords } from "../waiver-words.ts";
import { OUTCOME_WORDS } from "../outcomes.ts";
import { printable, type Paint } from "./paint.ts";
import { outcomePaint } from "./tally-line.ts";

/** Waived findings are told as well: an exception that no report shows is forgotten (RE-3). */
const TOLD = ["failed", "not-checked", "waived"] as const;

/** A block of lines for each outcome that something was found with: by policy, with what to change. */
export function findingGroups(evidence: Evidence, paint: Paint): string[][] {
  return TOLD.flatMap((outcome) => {
    const found = findingsOf(evidence, outcome);
    return found.length === 0 ? [] : [outcomeLines(outcome, found, paint)];
  });
}

function outcomeLines(
  outcome: Finding["outcome"],
  found: readonly FindingOfVerdict[],
  paint: Paint,
): string[] {
  const policies = Map.groupBy(found, ({ verdict }) => `${verdict.pack}/${verdict.policy}`);
  return [
    outcomePaint(outcome, paint)(OUTCOME_WORDS[outcome]),
    ...[...policies].flatMap(([policy, of]) => [
      `  ${paint.bold(policy)}${factsOf(of)}`,
      ...of.map(findingLine),
      ...remedyOf(of),
    ]),
  ];
}

function factsOf(found: readonly FindingOfVerdict[]): string {
  const [first] = found;
  if (first === undefined) return "";
  const levels = [...new Set(found.map(({ verdict }) => verdict.level))].sort().join(" or ");
  return ` (${[`${first.verdict.severity} severity`, levels, ...first.verdict.requirements].join(", ")})`;
}

function findingLine({ verdict, finding }: FindingOfVerdict): string {
  const where = finding.resource === undefined ? "" : ` ${nameOfUrn(finding.resource)}`;
  const waived = waiverWords(finding);
  return printable(
    `    ${verdict.stack}${where}: ${finding.message}${waived === undefined ? "" : ` ${waived}`}`,
  );
}

function remedyOf([first]: readonly FindingOfVerdict[]): string[] {
  return first === undefined ? [] : [printable(`    What to change: ${first.verdict.remediation}`)];
}
