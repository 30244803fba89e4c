import { OUTCOMES, type Verdict } from "../../onboarding/vocabulary/verdicts.ts";
import { OUTCOME_WORDS } from "../outcomes.ts";
import { anchorOf, html, type Content, type Fragment } from "../html/html.ts";
import { icon } from "../html/icons.ts";
import { chips, outcomeMark, stackLink } from "../html/marks.ts";
import type { PolicyVerdicts } from "./policy-verdicts.ts";

/** Policy × stack, for as many stacks as fit side by side. */
export function stackTable(
  pack: string,
  policies: readonly PolicyVerdicts[],
  stacks: readonly string[],
): Fragment {
  const head = stacks.map((stack) => html`<th scope="col">${stackLink(stack)}</th>`);
  const rows = policies.map((policy) => [
    policyCell(policy),
    stacks.map((stack) => {
      const verdict = policy.verdicts.find((candidate) => candidate.stack === stack);
      return verdict === undefined
        ? html`<td><span class="mark mark-not-run">${icon("not-run")}Not run</span></td>`
        : html`<td>${outcomeMark(verdict.outcome)}<span class="level">${verdict.level}</span></td>`;
    }),
  ]);
  return table(pack, `Verdicts of pack ${pack} by stack`, head, rows);
}

/** Policy × outcome with the names of the stacks, for fleets that would need a column for each of many stacks. */
export function outcomeTable(
  pack: string,
  policies: readonly PolicyVerdicts[],
  stacks: readonly string[],
): Fragment {
  const head = [
    ...OUTCOMES.map((outcome) => html`<th scope="col">${OUTCOME_WORDS[outcome]}</th>`),
    html`<th scope="col">Not run</th>`,
  ];
  const rows = policies.map((policy) => [
    policyCell(policy, levels(policy.verdicts)),
    OUTCOMES.map((outcome) => {
      const names = policy.verdicts
        .filter((verdict) => verdict.outcome === outcome)
        .map(({ stack }) => stack);
      return html`<td>${names.length === 0 ? undefined : [outcomeMark(outcome), stackNames(names)]}</td>`;
    }),
    html`<td>
      ${stackNames(stacks.filter((stack) => policy.verdicts.every((verdict) => verdict.stack !== stack)))}
    </td>`,
  ]);
  return table(pack, `Verdicts of pack ${pack} by outcome`, head, rows);
}

function table(pack: string, caption: string, head: Content, rows: readonly Content[]): Fragment {
  const id = anchorOf("table", pack);
  return html`<div class="scroll" role="region" aria-labelledby="${id}" tabindex="0">
    <table class="matrix">
      <caption id="${id}">
        ${caption}
      </caption>
      <thead>
        <tr>
          <th scope="col">Policy</th>
          ${head}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) =>
            html`<tr>
              ${row}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

function stackNames(names: readonly string[]): Content {
  return names.map((name) => html`<span class="line">${stackLink(name)}</span>`);
}

function policyCell({ policy, verdicts }: PolicyVerdicts, levelWords?: string): Fragment {
  const [{ description, severity, requirements }] = verdicts;
  return html`<th scope="row">
    <code class="name">${policy}</code><span class="note">${description}</span>
    <span class="policy-facts"
      ><span class="severity severity-${severity}">${severity} severity</span>
      ${levelWords === undefined ? undefined : html`<span>${levelWords}</span> `}${chips(requirements)}</span
    >
  </th>`;
}

function levels(verdicts: readonly Verdict[]): string {
  return [...new Set(verdicts.map(({ level }) => level))].sort().join(" or ");
}
