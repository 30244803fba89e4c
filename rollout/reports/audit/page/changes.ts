import { differencesSince } from "../../../evidence/audit-differences.ts";
import type { AuditEvidence } from "../../../evidence/audit-evidence.ts";
import type { VerdictChange } from "../../../evidence/verdict-changes.ts";
import { html, type Fragment } from "../../html/html.ts";
import { section } from "../../html/marks.ts";
import { CHANGE_WORDS } from "../change-words.ts";
import { subject } from "./findings.ts";
import { stackReference } from "./stacks.ts";

/** What became otherwise since an earlier audit, the most urgent first. @throws IncomparableAudits */
export function changesSection(audited: AuditEvidence, before: AuditEvidence | undefined): Fragment {
  const title = "Since the last audit";
  if (before === undefined)
    return section("changes", title, undefined, [
      html`<p class="empty">
        This audit was compared with no earlier one. Name its audit.json with <code>--since</code>.
      </p>`,
    ]);
  const { changes, policies, stacks } = differencesSince(before, audited);
  const names = [
    ["Stacks no longer judged", stacks.noLongerJudged],
    ["Policies removed", policies.removed],
    ["Stacks removed", stacks.removed],
    ["Policies added", policies.added],
    ["Stacks added", stacks.added],
  ] as const;
  const listed = names.filter(([, some]) => some.length > 0);
  const isSame = listed.length === 0 && changes.length === 0;
  return section(
    "changes",
    title,
    `Compared with the audit of ${before.collectedAt}.`,
    isSame
      ? html`<p class="empty">Nothing changed.</p>`
      : html`<div class="card">
          <ul class="plain lines">
            ${listed.map(([what, some]) => html`<li><b>${what}</b>: ${some.map((name, at) => [at === 0 ? "" : ", ", html`<code>${name}</code>`])}</li>`)}
            ${changes.map(changeItem)}
          </ul>
        </div>`,
  );
}

function changeItem({ kind, stack, policy, resource, message }: VerdictChange): Fragment {
  return html`<li>
    <b>${CHANGE_WORDS[kind]}</b>: <code>${policy}</code>, ${subject(resource)} in
    ${stackReference(stack)}${message === "" ? undefined : html`<span class="note line">${message}</span>`}
  </li>`;
}
