import { OUTCOMES, type Outcome } from "../../onboarding/vocabulary/verdicts.ts";
import { formatCount } from "../amounts.ts";
import { OUTCOME_MEANINGS, OUTCOME_WORDS } from "../outcomes.ts";
import { html, type Fragment } from "./html.ts";
import { icon } from "./icons.ts";

/** The five counts: a bar of lengths, and below it a word, a shape and a number for each. */
export function verdictCounts(counts: Readonly<Record<Outcome, number>>): Fragment {
  return html`<div class="bar" aria-hidden="true">
      ${OUTCOMES.filter((outcome) => counts[outcome] > 0).map(
        (outcome) => html`<span class="bar-${outcome}" style="flex-grow:${counts[outcome]}"></span>`,
      )}
    </div>
    <dl class="outcomes">${OUTCOMES.map((outcome) => outcomeTile(outcome, counts[outcome]))}</dl>`;
}

function outcomeTile(outcome: Outcome, count: number): Fragment {
  return html`<div class="outcome outcome-${outcome}${count === 0 ? " none" : ""}">
    <dt>${icon(outcome)}${OUTCOME_WORDS[outcome]}</dt>
    <dd>
      <span class="figure">${formatCount(count)}</span><span class="note">${OUTCOME_MEANINGS[outcome]}</span>
    </dd>
  </div>`;
}
