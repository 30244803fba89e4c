import type { Evidence } from "../../evidence/evidence.ts";
import { OUTCOMES, type Outcome } from "../../onboarding/vocabulary/verdicts.ts";
import { counted, formatCount } from "../amounts.ts";
import { OUTCOME_WORDS } from "../outcomes.ts";
import { tallyOf } from "../tally.ts";
import type { Paint } from "./paint.ts";

/** The five outcomes in one line, and the stacks that none of them speaks of. */
export function tallyLine(evidence: Evidence, paint: Paint): string {
  const { verdicts, stacksWithoutVerdict } = tallyOf(evidence);
  if (verdicts === undefined)
    return `Policies: ${paint.yellow("none ran, so nothing is known about any of them")}`;
  const counts = OUTCOMES.map((outcome) => {
    const words = `${formatCount(verdicts[outcome])} ${OUTCOME_WORDS[outcome].toLowerCase()}`;
    return verdicts[outcome] === 0 ? words : outcomePaint(outcome, paint)(words);
  });
  const gap =
    stacksWithoutVerdict === 0 ? "" : paint.yellow(`; none ran on ${counted(stacksWithoutVerdict, "stack")}`);
  return `Policies: ${counts.join(", ")}${gap}`;
}

export function outcomePaint(outcome: Outcome, paint: Paint): (text: string) => string {
  const paints = {
    failed: paint.red,
    "not-checked": paint.yellow,
    waived: paint.cyan,
    passed: paint.green,
    "not-applicable": paint.dim,
  } as const satisfies Record<Outcome, (text: string) => string>;
  return paints[outcome];
}
