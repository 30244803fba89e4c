import type { Evidence } from "../../evidence/evidence.ts";
import { nameOfUrn } from "../../onboarding/vocabulary/stack-names.ts";
import { blindSpotsOf, type BlindSpots, type FindingOfVerdict } from "../blind-spots.ts";
import { kindOf } from "../subjects.ts";
import { findingItem } from "./findings.ts";
import { html, type Content, type Fragment } from "../html/html.ts";
import { section, stackLink } from "../html/marks.ts";

/** Everything that this page cannot vouch for, in one place. */
export function notCheckedSection(evidence: Evidence): Fragment {
  const spots = blindSpotsOf(evidence);
  const groups = [
    group("Policies that could not see a value", spots.notChecked.length, findings(spots.notChecked)),
    group(
      "Values that were not there yet",
      spots.awaiting.length,
      html`<ul>
        ${spots.awaiting.map(
          ({ stack, awaits }) =>
            html`<li>
              ${stackLink(stack)} takes values from ${stackList(awaits)}. Whatever comes from there is
              unknown.
            </li>`,
        )}
      </ul>`,
    ),
    group(
      "Stacks that were not evaluated",
      spots.withoutRun.length + spots.withoutVerdict.length,
      unevaluated(spots),
    ),
    group(
      "Declared, but not part of this run",
      spots.notPartOfRun.length,
      html`<p>
        Nothing on this page speaks of
        ${spots.notPartOfRun.map((stack, index) => [index === 0 ? "" : ", ", html`<code>${stack}</code>`])}.
      </p>`,
    ),
    group(
      "What neither policy nor engine can see",
      spots.unobserved.length,
      html`<ul>
        ${spots.unobserved.map(
          ({ requirement, what, stacks }) =>
            html`<li><b>${requirement}</b>: ${what}. In ${stackList(stacks)}.</li>`,
        )}
      </ul>`,
    ),
    group("Resources left in place", spots.kept.length, keptList(spots.kept)),
    evidence.engine === "offline" ? offlineLimits() : undefined,
  ].filter((found) => found !== undefined);
  const body =
    groups.length === 0
      ? html`<p class="empty">
          Every policy of this run could see what it asked for, on every declared stack.
        </p>`
      : html`<div class="gaps">${groups}</div>`;
  return section(
    "not-checked",
    "What was not checked",
    "Neither good nor bad: nobody looked, or nobody could.",
    body,
  );
}

function group(title: string, count: number, body: Content): Fragment | undefined {
  return count === 0
    ? undefined
    : html`<div class="card gap-card">
        <h3>${title} <span class="tally">${count}</span></h3>
        ${body}
      </div>`;
}

function findings(found: readonly FindingOfVerdict[]): Fragment {
  return html`<ul class="plain">
    ${found.map(({ verdict, finding }) => [
      findingItem(verdict, finding),
      html`<li class="source note">
        Policy <code>${verdict.policy}</code> (${verdict.requirements.join(", ")}). ${verdict.remediation}
      </li>`,
    ])}
  </ul>`;
}

function unevaluated({ withoutRun, withoutVerdict }: BlindSpots): Fragment {
  return html`<ul>
    ${withoutRun.map(
      ({ stack, reason }) =>
        html`<li>
          ${stackLink(stack)}: it did not come to its end, so its resources and verdicts are not
          known.${reason === undefined ? "" : ` ${reason}`}
        </li>`,
    )}
    ${withoutVerdict.map((stack) => html`<li>${stackLink(stack)}: its program ran, but no policy on it.</li>`)}
  </ul>`;
}

function keptList(kept: BlindSpots["kept"]): Fragment {
  return html`<p>The destroy did not delete these. They may still cost money and hold data.</p>
    <ul>
      ${kept.map(
        ({ stack, resource }) =>
          html`<li>
            <code>${nameOfUrn(resource.urn)}</code> (${kindOf(resource.type).toLowerCase()}) in
            ${stackLink(stack)}: ${resource.reason}
          </li>`,
      )}
    </ul>`;
}

/** True of every offline plan, whatever the policies say. */
function offlineLimits(): Fragment {
  return html`<div class="card gap-card">
    <h3>What an offline plan cannot see</h3>
    <ul>
      <li>Whether a resource is new, changed or already there.</li>
      <li>Whether the tenancy's permissions, service limits and names still free would allow it.</li>
      <li>Whether a model can be reached through the endpoint that is planned.</li>
    </ul>
  </div>`;
}

function stackList(stacks: readonly string[]): Content {
  return stacks.map((stack, index) => [index === 0 ? "" : ", ", html`<code>${stack}</code>`]);
}
