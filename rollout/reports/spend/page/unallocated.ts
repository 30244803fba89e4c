import type { SpendEvidence } from "../../../evidence/spend/spend-evidence.ts";
import { counted, formatMoney } from "../../amounts.ts";
import { html, type Fragment } from "../../html/html.ts";
import { section } from "../../html/marks.ts";
import { UNALLOCATED_WORDS, UNTAGGED_WORDS } from "../words.ts";
import { costCentersTable } from "./changes.ts";

/** What nobody of the documents pays for, with whom to ask; what is allocated and what is not are the bill, to the last digit. */
export function unallocatedSection(evidence: SpendEvidence): Fragment {
  return section(
    "unallocated",
    "Unallocated and untagged",
    "Of the month so far. What is allocated above and what is listed here are the bill, to the last digit.",
    [unallocatedTable(evidence), untaggedTable(evidence), costCentersTable(evidence)],
  );
}

function unallocatedTable({ unallocated, currency }: SpendEvidence): Fragment {
  if (unallocated.length === 0) return html`<p class="empty">Everything that was billed is somebody's.</p>`;
  return html`<table class="rows">
    <caption class="unseen">
      Unallocated spend
    </caption>
    <thead>
      <tr>
        <th scope="col">Where</th>
        <th scope="col" class="number">Amount</th>
        <th scope="col">Why</th>
        <th scope="col">Ask</th>
      </tr>
    </thead>
    <tbody>
      ${unallocated.map(
        (one) =>
          html`<tr>
            <th scope="row">
              ${one.compartmentName ?? one.team ?? one.category}
              ${one.compartmentId === null ? undefined : html`<code class="note">${one.compartmentId}</code>`}
            </th>
            <td data-label="Amount" class="number">
              <div>
                ${formatMoney(one.amount, currency)}
                <span class="note">${counted(one.rows, "row")}, ${one.category}</span>
              </div>
            </td>
            <td data-label="Why">
              <div>
                ${UNALLOCATED_WORDS[one.reason]}
                ${
                  one.team === null
                    ? undefined
                    : html`<span class="note"
                        >tagged ${one.team}${one.environment === null ? "" : `, ${one.environment}`}</span
                      >`
                }
              </div>
            </td>
            <td data-label="Ask"><div>${one.ask}</div></td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

function untaggedTable({ untagged, currency }: SpendEvidence): Fragment {
  return html`<div class="card">
    <h3>Tags that lack or contradict</h3>
    ${
      untagged.length === 0
        ? html`<p class="empty">None: what is allocated bears its team and cost center.</p>`
        : html`<ul class="plain told">
            ${untagged.map(
              (one) =>
                html`<li>
                  ${one.team} in ${one.environment}: ${formatMoney(one.amount, currency)},
                  ${UNTAGGED_WORDS[one.gap]} ${one.tagTeam === null ? "" : `(${one.tagTeam})`}
                  <span class="note">Ask ${one.ask}</span>
                </li>`,
            )}
          </ul>`
    }
  </div>`;
}
