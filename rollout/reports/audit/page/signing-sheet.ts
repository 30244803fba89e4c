import type { AuditEvidence } from "../../../evidence/audit-evidence.ts";
import { counted, formatCount } from "../../amounts.ts";
import { html, type Content, type Fragment } from "../../html/html.ts";
import { outcomeMark, section, unknownMark } from "../../html/marks.ts";
import { verdictCounts as countsCard } from "../../html/verdict-counts.ts";
import { verdictCounts } from "../../tally.ts";
import { gapsOf } from "../gaps.ts";
import { scopeNames } from "../scope-names.ts";
import { verdictsOf } from "./conclusion.ts";

const SOURCES = {
  plan: "An offline plan: the programs ran on this machine, and no cloud was asked",
  engine: "A preview of the Pulumi engine: states and provider were asked, nothing was changed",
  state: "The states of the stacks: what the last updates left, without asking OCI",
} as const;

/** What an auditor signs: what was looked at, what came of it, and what nobody looked at. */
export function signingSheet(audited: AuditEvidence): Fragment {
  const verdicts = verdictsOf(audited);
  const gaps = gapsOf(audited).length;
  const { evidence, asOf, policies, waiverProblems } = audited;
  const scope = scopeNames(audited.scope);
  const facts: readonly (readonly [string, Content])[] = [
    ["Looked at", SOURCES[audited.from]],
    [
      "Where",
      evidence.sandbox
        ? "A local OCI on one machine: nothing in it is real"
        : evidence.declaration.tenancy.tenancyId,
    ],
    ["Scope", scope.length === 0 ? "Everything that the documents declare" : scope.join(", ")],
    [
      "Stacks",
      gaps === 0
        ? formatCount(evidence.stacks.length)
        : [formatCount(evidence.stacks.length), "; ", unknownMark(`${counted(gaps, "stack")} not judged`)],
    ],
    ["Policies", formatCount(policies.length)],
    ["Collected", audited.collectedAt],
    ["Dates compared with", asOf],
    ["Separation of environments", separationWords(audited)],
    [
      "Waivers to look at",
      waiverProblems.length === 0
        ? "None"
        : html`<a href="#exceptions">${counted(waiverProblems.length, "waiver")}</a>`,
    ],
  ];
  return section("summary", "Summary", undefined, [
    html`<div class="card verdict-card">
      <h3>Verdicts</h3>
      <p class="hint">One verdict is one policy on one stack; that over all stacks at once is counted too.</p>
      ${
        verdicts.length === 0
          ? html`<p>${unknownMark("No policy gave a verdict, so nothing is known about any of them.")}</p>`
          : countsCard(verdictCounts(verdicts))
      }
    </div>`,
    html`<div class="card">
      <h3>What was audited</h3>
      <dl class="pairs sheet">
        ${facts.map(
          ([term, fact]) =>
            html`<div>
              <dt>${term}</dt>
              <dd>${fact}</dd>
            </div>`,
        )}
      </dl>
    </div>`,
    signature(),
  ]);
}

function separationWords({ separation }: AuditEvidence): Content {
  if (separation === undefined) return unknownMark("Not checked, because not every stack was looked at");
  return [outcomeMark(separation.outcome), " over all stacks at once"];
}

/** Lines for a pen. On paper only: a page cannot be signed, and the bundle of an audit is signed otherwise. */
function signature(): Fragment {
  return html`<div class="signature print-only">
    <h3>Reviewed</h3>
    ${["Name", "Role", "Date", "Signature", "Remarks"].map((what) => html`<p><span>${what}</span></p>`)}
  </div>`;
}
