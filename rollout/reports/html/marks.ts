import type { StackEvidence, StackOutcome } from "../../evidence/evidence.ts";
import type { Operation } from "../../onboarding/vocabulary/stack-runs.ts";
import type { Outcome } from "../../onboarding/vocabulary/verdicts.ts";
import { OUTCOME_WORDS, stackOutcomeWord } from "../outcomes.ts";
import { anchorOf, html, type Content, type Fragment } from "./html.ts";
import { icon } from "./icons.ts";

/** Outcome of a policy: shape, word and colour. */
export function outcomeMark(outcome: Outcome): Fragment {
  return html`<span class="mark mark-${outcome}">${icon(outcome)}${OUTCOME_WORDS[outcome]}</span>`;
}

/** Done is no green: that a stack was worked on does not say that its policies passed. */
export function stackMark(outcome: StackOutcome, operation: Operation): Fragment {
  return html`<span class="mark mark-stack-${outcome}"
    >${icon(outcome)}${stackOutcomeWord(outcome, operation)}</span
  >`;
}

export function protectedMark(): Fragment {
  return html`<span class="mark mark-protected">${icon("protected")}Protected</span>`;
}

/** For what nobody knows. Looks like "not checked", because it is the same kind of gap. */
export function unknownMark(words: string): Fragment {
  return html`<span class="unknown">${words}</span>`;
}

export function chips(labels: readonly string[]): Fragment {
  return html`<span class="chips">${labels.map((label) => html`<span class="chip">${label}</span> `)}</span>`;
}

export function stackLink(stack: string): Fragment {
  return html`<a href="#${anchorOf("stack", stack)}"><code>${stack}</code></a>`;
}

/** A team's stack in this run, or the plain statement that there is none. */
export function stackStanding(stack: StackEvidence | undefined, operation: Operation): Fragment {
  return stack === undefined ? unknownMark("Not part of this run") : stackMark(stack.outcome, operation);
}

export function section(id: string, title: string, lead: Content, body: Content): Fragment {
  return html`<section id="${id}" aria-labelledby="${id}-title">
    <header class="section-head">
      <h2 id="${id}-title">${title}</h2>
      ${lead === undefined ? undefined : html`<p class="lead">${lead}</p>`}
    </header>
    ${body}
  </section>`;
}
