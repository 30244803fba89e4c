import type { AuditedPolicy, AuditEvidence } from "../../../evidence/audit-evidence.ts";
import { REQUIREMENTS } from "../../../onboarding/vocabulary/requirements.ts";
import { OUTCOMES, type Outcome, type Verdict } from "../../../onboarding/vocabulary/verdicts.ts";
import { anchorOf, html, type Content, type Fragment } from "../../html/html.ts";
import { outcomeMark, section, unknownMark } from "../../html/marks.ts";
import { verdictsOf } from "./conclusion.ts";
import { countMarks } from "./count-marks.ts";

const TITLES = new Map<string, string>(Object.entries(REQUIREMENTS));

interface Control {
  readonly id: string;
  readonly title: string;
  readonly policies: readonly AuditedPolicy[];
  readonly verdicts: readonly Verdict[];
}

/** For each control, what the policies that serve it said, and which they are: on what they looked stands with them. */
export function controlsSection(audited: AuditEvidence): Fragment {
  const { framework } = audited.scope;
  const verdicts = verdictsOf(audited);
  return section(
    "controls",
    "Controls",
    "The gravest verdict of the policies that serve a control. That they passed does not say that nothing more is asked of it.",
    [
      framework === "cis"
        ? undefined
        : table("Requirements of the rollout", requirementsIn(audited, verdicts)),
      unserved(audited),
      framework === "requirements" ? undefined : table("CIS OCI Foundations 3.1", cisIn(audited, verdicts)),
    ],
  );
}

function requirementsIn(audited: AuditEvidence, verdicts: readonly Verdict[]): Control[] {
  const served = new Set(audited.policies.flatMap(({ requirements }) => requirements));
  return [...served]
    .sort()
    .map((id) =>
      controlOf(audited, verdicts, id, TITLES.get(id) ?? "", ({ requirements }) => requirements.includes(id)),
    );
}

/** Requirements that stand on people and programs alone, as far as the packs go. */
function unserved({ policies, scope }: AuditEvidence): Fragment | undefined {
  const served = new Set(policies.flatMap(({ requirements }) => requirements));
  const others = [...TITLES].filter(([id]) => !served.has(id)).sort(([a], [b]) => (a < b ? -1 : 1));
  if (scope.framework === "cis" || others.length === 0) return undefined;
  return html`<div class="card gap-card">
    <h3>Requirements that no policy looks at <span class="tally">${others.length}</span></h3>
    <p class="note">Not checked here. What is done for them, docs/requirements.md says.</p>
    <ul class="unserved">
      ${others.map(([id, title]) => html`<li><b>${id}</b> ${title}</li>`)}
    </ul>
  </div>`;
}

/** Of CIS those alone that a policy serves: the benchmark speaks of much that no rollout of models touches. */
function cisIn(audited: AuditEvidence, verdicts: readonly Verdict[]): Control[] {
  const numeric = new Intl.Collator("en", { numeric: true });
  return [...new Set(audited.policies.flatMap(({ cis }) => cis))]
    .sort((a, b) => numeric.compare(a, b))
    .map((id) => controlOf(audited, verdicts, `CIS ${id}`, "", ({ cis }) => cis.includes(id)));
}

function controlOf(
  { policies }: AuditEvidence,
  verdicts: readonly Verdict[],
  id: string,
  title: string,
  serves: (policy: Pick<AuditedPolicy, "requirements" | "cis">) => boolean,
): Control {
  return {
    id,
    title,
    policies: policies.filter(serves),
    verdicts: verdicts.filter(serves),
  };
}

function table(title: string, controls: readonly Control[]): Fragment {
  const id = anchorOf("controls", title);
  if (controls.length === 0) return html`<p class="empty">No policy serves a control of ${title}.</p>`;
  return html`<div class="card control-card">
    <h3 id="${id}">${title}</h3>
    <div class="scroll" role="region" aria-labelledby="${id}" tabindex="0">
      <table class="matrix controls">
        <caption>
          ${title}: verdicts by control
        </caption>
        <thead>
          <tr>
            <th scope="col">Control</th>
            <th scope="col">Verdict</th>
            <th scope="col">Counts</th>
            <th scope="col">Policies</th>
          </tr>
        </thead>
        <tbody>
          ${controls.map(row)}
        </tbody>
      </table>
    </div>
  </div>`;
}

function row({ id, title, policies, verdicts }: Control): Fragment {
  const links = policies.map(
    ({ pack, policy }) =>
      html`<a href="#${anchorOf("policy", `${pack}/${policy}`)}"><code>${policy}</code></a> `,
  );
  return html`<tr>
    <th scope="row">
      <span class="name">${id}</span>${title === "" ? undefined : html`<span class="note">${title}</span>`}
    </th>
    <td>${gravest(verdicts)}</td>
    <td>${countMarks(verdicts)}</td>
    <td class="policy-links">${links}</td>
  </tr>`;
}

function gravest(verdicts: readonly Verdict[]): Content {
  const outcome = OUTCOMES.find((wanted): wanted is Outcome =>
    verdicts.some((verdict) => verdict.outcome === wanted),
  );
  return outcome === undefined ? unknownMark("No policy looked") : outcomeMark(outcome);
}
