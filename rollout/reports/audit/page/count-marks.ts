import { OUTCOMES, type Verdict } from "../../../onboarding/vocabulary/verdicts.ts";
import { formatCount } from "../../amounts.ts";
import { html, type Fragment } from "../../html/html.ts";
import { unknownMark } from "../../html/marks.ts";
import { OUTCOME_WORDS } from "../../outcomes.ts";

/** How many verdicts of each outcome there are, in a line; outcomes without one are left out. */
export function countMarks(verdicts: readonly Verdict[]): Fragment {
  const marks = OUTCOMES.flatMap((outcome) => {
    const count = verdicts.filter((verdict) => verdict.outcome === outcome).length;
    if (count === 0) return [];
    return [
      html`<span class="count-${outcome}"
        >${formatCount(count)} ${OUTCOME_WORDS[outcome].toLowerCase()}</span
      > `,
    ];
  });
  return html`<span class="counts-line"
    >${marks.length === 0 ? unknownMark("Gave no verdict") : marks}</span
  >`;
}
