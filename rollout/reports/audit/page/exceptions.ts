import type { AuditEvidence, WaiverProblem } from "../../../evidence/audit-evidence.ts";
import { judgementsOf, type Judgement } from "../../../evidence/judgements.ts";
import { daysBetween } from "../../../onboarding/vocabulary/days.ts";
import type { Waiver } from "../../../onboarding/vocabulary/waivers.ts";
import { counted } from "../../amounts.ts";
import { html, type Content, type Fragment } from "../../html/html.ts";
import { outcomeMark, section } from "../../html/marks.ts";
import { controlNames, entryAttributes } from "./entries.ts";
import { subject } from "./findings.ts";
import { stackReference } from "./stacks.ts";

/** What breaks a policy and is accepted for a time, by whom and until when; and waivers that do not what they should. */
export function exceptionsSection(audited: AuditEvidence): Fragment {
  const waived = judgementsOf(audited).filter(({ outcome }) => outcome === "waived");
  const { waiverProblems, asOf } = audited;
  const body = [
    waived.length === 0 ? html`<p class="empty">Nothing is waived.</p>` : waivedTable(waived, asOf),
    waiverProblems.length === 0 ? undefined : problems(waiverProblems),
  ];
  return section(
    "exceptions",
    "Exceptions",
    "A waiver hides nothing: the finding stays a finding until somebody mends it, and the waiver stops working the day after it expires.",
    body,
  );
}

function waivedTable(waived: readonly Judgement[], asOf: string): Fragment {
  const head = ["Policy and finding", "Where", "Reason", "Owner", "Approver", "Ticket", "Expires"];
  return html`<table class="rows">
    <caption class="unseen">
      Findings that are waived
    </caption>
    <thead>
      <tr>
        ${head.map((name) => html`<th scope="col">${name}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${waived.map((judgement) => waivedRow(judgement, asOf))}
    </tbody>
  </table>`;
}

function waivedRow({ verdict, resource, message, waiver }: Judgement, asOf: string): Fragment {
  const { pack, policy, severity, stack } = verdict;
  const facts = { outcome: "waived", severity, pack, stack, controls: controlNames(verdict) };
  return html`<tr ${entryAttributes(facts)}>
    <th scope="row">${outcomeMark("waived")} <code>${policy}</code><span class="note">${message}</span></th>
    ${cell("Where", [subject(resource), " in ", stackReference(stack)])} ${cell("Reason", waiver?.reason)}
    ${cell("Owner", waiver?.owner)} ${cell("Approver", waiver?.approver)} ${cell("Ticket", waiver?.ticket)}
    ${cell("Expires", waiver === undefined ? "" : [waiver.expires, html`<span class="note">${leftWords(waiver, asOf)}</span>`])}
  </tr>`;
}

function leftWords({ expires }: Waiver, asOf: string): string {
  const days = daysBetween(asOf, expires);
  return days === 0 ? "its last day" : `${counted(days, "day")} left`;
}

function cell(label: string, content: Content): Fragment {
  return html`<td data-label="${label}"><div>${content}</div></td>`;
}

function problems(found: readonly WaiverProblem[]): Fragment {
  return html`<div class="card attention">
    <h3>Waivers to look at</h3>
    <ul class="plain">
      ${found.map(
        ({ kind, waiver, message }) =>
          html`<li>
            <p>
              <strong>${kind === "forbidden" ? "Not allowed" : "Covers nothing"}</strong>:
              <code>${waiver.policy}</code>
              for ${waiver.team ?? waiver.resource ?? "nobody"}, ${waiver.ticket}, owner ${waiver.owner},
              until ${waiver.expires}
            </p>
            <p class="note">${message}</p>
          </li>`,
      )}
    </ul>
  </div>`;
}
