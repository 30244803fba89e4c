import { differencesSince } from "../../../evidence/audit-differences.ts";
import type { AuditEvidence } from "../../../evidence/audit-evidence.ts";
import type { VerdictChange } from "../../../evidence/verdict-changes.ts";
import { nameOfUrn } from "../../../onboarding/vocabulary/stack-names.ts";
import { CHANGE_WORDS } from "../change-words.ts";
import { code, escaped } from "./escape.ts";

/** @returns a line for each difference; empty where nothing changed */
export function changeLines(before: AuditEvidence, after: AuditEvidence): string[] {
  const { changes, policies, stacks } = differencesSince(before, after);
  return [
    ...namesLine("Stacks no longer judged", stacks.noLongerJudged),
    ...namesLine("Policies removed", policies.removed),
    ...namesLine("Stacks removed", stacks.removed),
    ...namesLine("Policies added", policies.added),
    ...namesLine("Stacks added", stacks.added),
    ...changes.map(changeLine),
  ];
}

function changeLine({ kind, stack, pack, policy, resource, message }: VerdictChange): string {
  const where = resource === undefined ? "" : ` ${code(nameOfUrn(resource) || resource)}`;
  const what = message === "" ? "" : `: ${escaped(message)}`;
  return `- ${CHANGE_WORDS[kind]}: ${code(`${pack}/${policy}`)} on ${code(stack)}${where}${what}`;
}

/** Names that one line lists; of more, only their number is told. */
const LISTED = 8;

function namesLine(title: string, names: readonly string[]): string[] {
  if (names.length === 0) return [];
  const rest = names.length - LISTED;
  const listed = names.slice(0, LISTED).map(code).join(", ");
  return [`- ${title}: ${listed}${rest > 0 ? ` and ${rest} more` : ""}`];
}
