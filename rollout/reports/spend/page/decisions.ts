import type { ReviewStanding, SpendEvidence } from "../../../evidence/spend/spend-evidence.ts";
import { html, type Fragment } from "../../html/html.ts";
import { section, unknownMark } from "../../html/marks.ts";
import { told } from "./told.ts";

/** What is to be decided, what was left open, and whether reviews were held. */
export function decisionsSection({ decisions, week }: SpendEvidence): Fragment {
  const { toTake, open, closed, reviews } = decisions;
  return section(
    "decisions",
    "Decisions",
    html`Write what is decided to <code>stacks/decisions/${week}.yaml</code>; what is open comes back every
      week until it is closed there.`,
    [
      html`<div class="card">
        <h3>To take this week</h3>
        ${told(
          toTake.map(
            ({ asks, person, about }) =>
              html`<strong>${person}</strong> ${asks} <span class="note">About <code>${about}</code></span>`,
          ),
          "Nothing.",
        )}
      </div>`,
      html`<div class="card">
        <h3>Open from former weeks</h3>
        ${told(
          open.map(
            ({ id, week: of, decides, person, due, isOverdue }) =>
              html`<strong>${person}</strong> ${decides}
                <span class="note"
                  ><code>${id}</code> of ${of},
                  ${isOverdue ? html`<strong>overdue since ${due}</strong>` : `due ${due}`}</span
                >`,
          ),
          "Nothing.",
        )}
      </div>`,
      html`<div class="card">
        <h3>Closed since</h3>
        ${told(
          closed.map(
            ({ id, decides, outcome, closedOn }) =>
              html`${decides} <span class="note"><code>${id}</code>, closed ${closedOn}: ${outcome}</span>`,
          ),
          "Nothing.",
        )}
      </div>`,
      html`<div class="card">
        <h3>Reviews</h3>
        ${told(reviews.map(reviewLine), "The first review is not due yet.")}
      </div>`,
    ],
  );
}

function reviewLine({ week, status, heldOn, attended, decided }: ReviewStanding): Fragment {
  if (status === "missed") return html`${week} ${unknownMark("missed, or not written down")}`;
  if (status === "due") return html`${week} is this review`;
  return html`${week} held ${heldOn ?? ""} with ${attended.join(", ")}; ${decided} decided`;
}
