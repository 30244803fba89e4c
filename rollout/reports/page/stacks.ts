import type { Evidence, StackEvidence } from "../../evidence/evidence.ts";
import type { Operation } from "../../onboarding/vocabulary/stack-runs.ts";
import { OUTCOMES } from "../../onboarding/vocabulary/verdicts.ts";
import { counted } from "../amounts.ts";
import { OUTCOME_WORDS } from "../outcomes.ts";
import { cloudResources } from "../subjects.ts";
import { changesOf, verdictCounts } from "../tally.ts";
import { anchorOf, html, type Content, type Fragment } from "../html/html.ts";
import { icon } from "../html/icons.ts";
import { section, stackLink, stackMark, unknownMark } from "../html/marks.ts";

/** One row for each stack: how it ended, what it holds, what the policies said. */
export function stacksSection({ stacks, operation }: Evidence): Fragment {
  const body =
    stacks.length === 0
      ? html`<p class="empty">No stack was worked on.</p>`
      : html`<table class="rows">
          <caption class="unseen">
            Stacks in the order they were worked on
          </caption>
          <thead>
            <tr>
              <th scope="col">Stack</th>
              <th scope="col">Outcome</th>
              <th scope="col">Resources</th>
              <th scope="col">Policies</th>
            </tr>
          </thead>
          <tbody>
            ${stacks.map((stack) => row(stack, operation))}
          </tbody>
        </table>`;
  return section(
    "stacks",
    "Stacks",
    "In the order they were worked on: a stack stands after those it needs.",
    body,
  );
}

function row(evidence: StackEvidence, operation: Operation): Fragment {
  const { stack, outcome, reason, run } = evidence;
  return html`<tr id="${anchorOf("stack", stack)}">
    <th scope="row"><code class="name">${stack}</code><span class="note">${placeOf(evidence)}</span></th>
    <td data-label="Outcome">
      <div>
        ${stackMark(outcome, operation)}${reason === undefined ? undefined : html`<p class="note">${reason}</p>`}
      </div>
    </td>
    <td data-label="Resources">
      <div>
        ${resourcesCell(evidence)}${
          run === undefined || run.awaits.length === 0
            ? undefined
            : html`<p class="note">
                Awaits values of
                ${run.awaits.map((name, index) => [index === 0 ? "" : ", ", stackLink(name)])}
              </p>`
        }
      </div>
    </td>
    <td data-label="Policies"><div>${policiesCell(evidence)}</div></td>
  </tr>`;
}

function placeOf({ environment, team }: StackEvidence): string {
  if (environment === undefined) return "Tenancy-wide";
  return team === undefined ? `Shared in ${environment}` : `Team ${team} in ${environment}`;
}

function resourcesCell({ stack, run }: StackEvidence): Content {
  if (run === undefined) return unknownMark("Not known");
  const changes = changesOf(run);
  const link = html`<a href="#${anchorOf("resources", stack)}"
    >${counted(cloudResources(run.resources).length, "resource")}</a
  >`;
  return changes === undefined ? link : [link, html`<span class="note">${changes}</span>`];
}

function policiesCell({ run }: StackEvidence): Content {
  if (run === undefined || run.verdicts.length === 0) return unknownMark("No policy ran");
  const counts = verdictCounts(run.verdicts);
  return html`<ul class="counts">
    ${OUTCOMES.filter((outcome) => counts[outcome] > 0).map(
      (outcome) =>
        html`<li class="count-${outcome}">
          ${icon(outcome)}${counts[outcome]} ${OUTCOME_WORDS[outcome].toLowerCase()}
        </li>`,
    )}
  </ul>`;
}
