import type { AuditEvidence } from "../../../evidence/audit-evidence.ts";
import { parseStackName } from "../../../onboarding/vocabulary/stack-names.ts";
import { OUTCOMES } from "../../../onboarding/vocabulary/verdicts.ts";
import { formatCount } from "../../amounts.ts";
import { anchorOf, html, type Content, type Fragment } from "../../html/html.ts";
import { section, unknownMark } from "../../html/marks.ts";
import { OUTCOME_WORDS } from "../../outcomes.ts";
import { verdictCounts } from "../../tally.ts";
import { gapsOf } from "../gaps.ts";

interface StackRow {
  readonly stack: string;
  readonly environment?: string | undefined;
  readonly team?: string | undefined;
  readonly cells: Content;
}

/** By stack, what came of every policy on it; those that nobody judged say why. */
export function stacksSection(audited: AuditEvidence): Fragment {
  const gaps = gapsOf(audited);
  const missing = new Set(gaps.map(({ stack }) => stack));
  const rows: StackRow[] = [
    ...audited.evidence.stacks
      .filter(({ stack }) => !missing.has(stack))
      .map(({ stack, environment, team, run }) => {
        const counts = verdictCounts(run?.verdicts ?? []);
        const cells = OUTCOMES.map(
          (outcome) =>
            html`<td class="number" data-label="${OUTCOME_WORDS[outcome]}">
              <div>${formatCount(counts[outcome])}</div>
            </td>`,
        );
        return { stack, environment, team, cells };
      }),
    ...gaps.map(({ message, ...place }) => ({
      ...place,
      cells: html`<td colspan="${OUTCOMES.length}" data-label="Not judged">
        <div>${unknownMark("Not judged")} <span class="note">${message}</span></div>
      </td>`,
    })),
  ];
  return section(
    "stacks",
    "Stacks",
    "What is not judged is not good: nobody knows anything of it.",
    rows.length === 0 ? html`<p class="empty">No stack was asked for.</p>` : table(rows),
  );
}

/** @returns the stack's name, as a link where it has a row of its own */
export function stackReference(stack: string): Fragment {
  return parseStackName(stack) === undefined
    ? html`<code>${stack}</code>`
    : html`<a href="#${anchorOf("stack", stack)}"><code>${stack}</code></a>`;
}

function table(rows: readonly StackRow[]): Fragment {
  const head = ["Environment", "Team", ...OUTCOMES.map((outcome) => OUTCOME_WORDS[outcome])];
  return html`<table class="rows">
    <caption class="unseen">
      Verdicts by stack
    </caption>
    <thead>
      <tr>
        <th scope="col">Stack</th>
        ${head.map((name, at) => html`<th scope="col" ${at > 1 ? html` class="number"` : undefined}>${name}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        ({ stack, environment, team, cells }) =>
          html`<tr id="${anchorOf("stack", stack)}">
            <th scope="row"><code>${stack}</code></th>
            <td data-label="Environment"><div>${environment ?? "all"}</div></td>
            <td data-label="Team"><div>${team ?? "shared"}</div></td>
            ${cells}
          </tr>`,
      )}
    </tbody>
  </table>`;
}
