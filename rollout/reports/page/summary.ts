import { STACK_OUTCOMES, type Evidence } from "../../evidence/evidence.ts";
import type { Operation } from "../../onboarding/vocabulary/stack-runs.ts";
import { counted, formatCount } from "../amounts.ts";
import { stackOutcomeWord } from "../outcomes.ts";
import { tallyOf, type Tally } from "../tally.ts";
import { html, type Fragment } from "../html/html.ts";
import { icon } from "../html/icons.ts";
import { verdictCounts } from "../html/verdict-counts.ts";
import { section, stackLink, stackMark, unknownMark } from "../html/marks.ts";
import { tile } from "../html/tile.ts";

/** The numbers of the run, and every stack that did not end well with its reason. */
export function summarySection(evidence: Evidence): Fragment {
  const tally = tallyOf(evidence);
  return section("summary", "At a glance", undefined, [
    tiles(tally, evidence.operation),
    verdictCard(tally),
    stopped(evidence),
  ]);
}

function tiles(tally: Tally, operation: Operation): Fragment {
  const outcomes = STACK_OUTCOMES.filter((outcome) => tally.stackOutcomes[outcome] > 0)
    .map(
      (outcome) =>
        `${formatCount(tally.stackOutcomes[outcome])} ${stackOutcomeWord(outcome, operation).toLowerCase()}`,
    )
    .join(", ");
  const missing = tally.stacksWithoutRun;
  return html`<dl class="tiles">
    ${tile("Teams", formatCount(tally.teams))} ${tile("Environments", formatCount(tally.environments))}
    ${tile("Stacks", formatCount(tally.stacks), outcomes)}
    ${tile(
      "Resources",
      tally.resources === undefined ? unknownMark("Not known") : formatCount(tally.resources),
      missing === 0 ? "over all stacks of this run" : `not known for ${counted(missing, "stack")}`,
    )}
  </dl>`;
}

function verdictCard({ verdicts, stacksWithoutVerdict }: Tally): Fragment {
  const gap =
    stacksWithoutVerdict === 0
      ? undefined
      : html`<p class="gap">
          ${icon("not-checked")}<span
            >No policy ran on ${counted(stacksWithoutVerdict, "stack")}; see
            <a href="#not-checked">what was not checked</a>.</span
          >
        </p>`;
  const counts =
    verdicts === undefined
      ? html`<p>${unknownMark("No policy ran, so nothing is known about any of them.")}</p>`
      : verdictCounts(verdicts);
  return html`<div class="card verdict-card">
    <h3>Policy verdicts</h3>
    <p class="hint">One verdict is one policy on one stack.</p>
    ${counts}${gap}
  </div>`;
}

function stopped({ stacks, operation }: Evidence): Fragment | undefined {
  const rest = stacks.filter(({ outcome }) => outcome !== "done");
  if (rest.length === 0) return undefined;
  return html`<div class="card attention">
    <h3>Stacks that did not end well</h3>
    <ul class="plain">
      ${rest.map(
        ({ stack, outcome, reason }) =>
          html`<li>
            ${stackMark(outcome, operation)} ${stackLink(stack)}
            <p>${reason ?? unknownMark("No reason was recorded.")}</p>
          </li>`,
      )}
    </ul>
  </div>`;
}
