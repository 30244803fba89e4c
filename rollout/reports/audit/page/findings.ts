import type { AuditEvidence } from "../../../evidence/audit-evidence.ts";
import { judgementsOf, type Judgement } from "../../../evidence/judgements.ts";
import { nameOfUrn, typeOfUrn } from "../../../onboarding/vocabulary/stack-names.ts";
import { SEVERITIES, type Outcome } from "../../../onboarding/vocabulary/verdicts.ts";
import { formatCount } from "../../amounts.ts";
import { anchorOf, html, type Fragment } from "../../html/html.ts";
import { chips, outcomeMark, section } from "../../html/marks.ts";
import { kindOf } from "../../subjects.ts";
import { unobservedIn } from "../../unobserved.ts";
import { controlNames, entryAttributes, GROUP } from "./entries.ts";
import { stackReference } from "./stacks.ts";

/** Findings of one policy that are not folded away on a screen: enough to see what they are about. */
const SHOWN = 5;

/** What must be acted on: what failed, then what could not be checked, the gravest policy first. */
export function findingsSection(audited: AuditEvidence): Fragment {
  const judgements = judgementsOf(audited);
  const parts = (["failed", "not-checked"] as const).flatMap((outcome) => {
    const found = judgements.filter((judgement) => judgement.outcome === outcome);
    return found.length === 0 ? [] : [part(outcome, found)];
  });
  return section(
    "findings",
    "Findings",
    "What breaks a policy, and what a policy could not see: that is neither good nor bad. What is accepted for a time stands under exceptions.",
    [
      parts.length === 0
        ? html`<p class="empty">Nothing that was looked at failed, and nothing was left unchecked.</p>`
        : parts,
      unobserved(audited),
    ],
  );
}

/** What stays open however good the verdicts are. */
function unobserved({ evidence }: AuditEvidence): Fragment | undefined {
  const open = unobservedIn(evidence);
  if (open.length === 0) return undefined;
  return html`<div class="card gap-card">
    <h3>What neither policy nor engine can see <span class="tally">${open.length}</span></h3>
    <ul>
      ${open.map(
        ({ requirement, what, stacks }) =>
          html`<li>
            <b>${requirement}</b>: ${what}. In
            ${stacks.map((stack, at) => [at === 0 ? "" : ", ", stackReference(stack)])}.
          </li>`,
      )}
    </ul>
  </div>`;
}

function part(outcome: Outcome, found: readonly Judgement[]): Fragment {
  const byPolicy = [...Map.groupBy(found, ({ verdict }) => `${verdict.pack}/${verdict.policy}`).values()];
  const title = outcome === "failed" ? "Failed" : "Not checked";
  return html`<div class="card finding-card ${outcome}" ${GROUP}>
    <h3>${title} <span class="tally tally-${outcome}">${formatCount(found.length)}</span></h3>
    ${byPolicy.toSorted(bySeverity).map(policyFindings)}
  </div>`;
}

function policyFindings(found: readonly Judgement[]): Fragment | undefined {
  const [first] = found;
  if (first === undefined) return undefined;
  const { pack, policy, severity, level, remediation, description, requirements, cis } = first.verdict;
  return html`<section class="findings" ${GROUP} aria-label="${first.outcome}: ${policy}">
    <h4>
      <a href="#${anchorOf("policy", `${pack}/${policy}`)}"><code>${policy}</code></a>
    </h4>
    <p class="note">${description}</p>
    <p class="policy-facts">
      <span class="severity severity-${severity}">${severity} severity</span><span>${level}</span>${chips(
        controlNames({ requirements, cis }),
      )}
    </p>
    <ul class="plain">
      ${found.slice(0, SHOWN).map(findingItem)}
    </ul>
    ${more(found.slice(SHOWN))}
    <p class="remedy"><strong>What to change</strong> ${remediation}</p>
  </section>`;
}

function more(found: readonly Judgement[]): Fragment | undefined {
  if (found.length === 0) return undefined;
  return html`<details class="fold more" ${GROUP}>
    <summary>and ${formatCount(found.length)} more</summary>
    <ul class="plain">
      ${found.map(findingItem)}
    </ul>
  </details>`;
}

/** One finding: what, where, and the policy's own words. */
export function findingItem(judgement: Judgement): Fragment {
  const { verdict, outcome, resource, message } = judgement;
  const { severity, pack, stack } = verdict;
  const facts = { outcome, severity, pack, stack, controls: controlNames(verdict) };
  return html`<li class="finding" ${entryAttributes(facts)}>
    ${outcomeMark(outcome)}
    <div>
      <p class="message">${message}</p>
      <p class="note">${subject(resource)} in ${stackReference(stack)}</p>
    </div>
  </li>`;
}

/** A resource by its name, with what it is; its URN is in the CSV and JSON beside this page. */
export function subject(resource: string | undefined): Fragment {
  if (resource === undefined) return html`the stack as a whole`;
  const name = nameOfUrn(resource);
  if (name === "") return html`<code>${resource}</code>`;
  return html`<code>${name}</code> (${kindOf(typeOfUrn(resource)).toLowerCase()})`;
}

function bySeverity([a]: readonly Judgement[], [b]: readonly Judgement[]): number {
  return rankOf(b) - rankOf(a);
}

function rankOf(judgement: Judgement | undefined): number {
  if (judgement === undefined) return 0;
  const { severity, level } = judgement.verdict;
  return SEVERITIES.indexOf(severity) * 2 + Number(level === "mandatory");
}
