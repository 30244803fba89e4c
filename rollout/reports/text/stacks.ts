import type { Evidence, StackEvidence, StackOutcome } from "../../evidence/evidence.ts";
import { counted } from "../amounts.ts";
import { stackOutcomeWord } from "../outcomes.ts";
import { cloudResources } from "../subjects.ts";
import { changesOf } from "../tally.ts";
import { printable, type Paint } from "./paint.ts";

/** One line for each stack: name, resources or changes, how it ended, why. */
export function stackLines({ stacks, operation }: Evidence, paint: Paint): string[] {
  const nameWidth = Math.max(0, ...stacks.map(({ stack }) => stack.length));
  const contentWidth = Math.max(0, ...stacks.map((stack) => contentOf(stack).length));
  return stacks.map((evidence) => {
    const { stack, outcome, reason } = evidence;
    const words = paintOf(outcome, paint)(stackOutcomeWord(outcome, operation).toLowerCase());
    const why = reason === undefined ? "" : `: ${printable(reason)}`;
    return `  ${printable(stack.padEnd(nameWidth))}  ${contentOf(evidence).padEnd(contentWidth)}  ${words}${why}`;
  });
}

/** Changes where an engine told them, resources where it did not, and never zero for what nobody knows. */
function contentOf({ run }: StackEvidence): string {
  if (run === undefined) return "resources not known";
  return changesOf(run) ?? counted(cloudResources(run.resources).length, "resource");
}

/** Done stays uncoloured: it does not say that the policies passed. */
function paintOf(outcome: StackOutcome, paint: Paint): (text: string) => string {
  if (outcome === "done") return paint.bold;
  return outcome === "skipped" ? paint.yellow : paint.red;
}
