import type { CallStanding, Share, SpendEvidence } from "../../../evidence/spend/spend-evidence.ts";
import { formatCount, formatMoney } from "../../amounts.ts";
import { html, type Fragment } from "../../html/html.ts";
import { section, unknownMark } from "../../html/marks.ts";

/** What a request, an approved use, a customer and a repository cost, where the access layer wrote its calls down. */
export function callsSection({ calls, currency }: SpendEvidence): Fragment {
  const lead =
    "Everything that a team spent in the month so far, shared among its calls by their tokens, day by day.";
  if (calls.status === "not-measured") {
    return section(
      "calls",
      "Cost of a request",
      lead,
      html`<p>
        ${unknownMark("Not measured")}: no call ledger of this month was imported. The access layer writes one
        (docs/schemas/call-ledger.schema.json); <code>rollout usage import --ledger</code> loads it.
      </p>`,
    );
  }
  return section("calls", "Cost of a request", lead, [
    teamTable(calls, currency),
    shareTable("Approved uses", calls.workflows, currency),
    shareTable("Customers", calls.customers, currency),
    shareTable("Repositories", calls.repositories, currency),
    shareTable("Users", calls.users, currency),
    html`<p class="hint">
      ${formatMoney(calls.withoutCalls, currency)} were spent on days without a call in the ledger, and are
      nobody's in particular.
    </p>`,
  ]);
}

type Measured = Extract<CallStanding, { status: "measured" }>;

function teamTable({ teams }: Measured, currency: string): Fragment {
  return html`<table class="rows">
    <caption class="unseen">
      Calls by team
    </caption>
    <thead>
      <tr>
        <th scope="col">Team</th>
        <th scope="col" class="number">Calls</th>
        <th scope="col" class="number">Tokens in, out</th>
        <th scope="col" class="number">A call</th>
      </tr>
    </thead>
    <tbody>
      ${teams.map(
        (one) =>
          html`<tr>
            <th scope="row">${one.team} <span class="note">${one.environment}</span></th>
            <td data-label="Calls" class="number">
              <div>
                ${formatCount(one.calls)}
                <span class="note">${formatCount(one.failed)} without an answer</span>
              </div>
            </td>
            <td data-label="Tokens" class="number">
              <div>${formatCount(one.tokensIn)}, ${formatCount(one.tokensOut)}</div>
            </td>
            <td data-label="A call" class="number">
              <div>
                ${one.perCall === null ? unknownMark("no call") : `${currency} ${one.perCall.toFixed(4)}`}
              </div>
            </td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

/** Shares that a page has room for; the JSON has all. */
const SHOWN = 15;

function shareTable(title: string, shares: readonly Share[], currency: string): Fragment {
  const rest = shares.length - SHOWN;
  return html`<div class="card">
    <h3>${title}</h3>
    <ul class="plain told">
      ${shares
        .slice(0, SHOWN)
        .map(
          ({ name, team, calls, amount, approvedUse }) =>
            html`<li>
              ${name ?? unknownMark("not said by the ledger")}${team === null ? "" : ` of ${team}`}:
              ${formatMoney(amount, currency)} in ${formatCount(calls)}
              calls${calls === 0 ? "" : `, ${currency} ${(Number(amount) / calls).toFixed(4)} a call`}
              ${approvedUse === null ? undefined : html`<span class="note">${approvedUse}</span>`}
            </li>`,
        )}
    </ul>
    ${rest > 0 ? html`<p class="hint">and ${formatCount(rest)} more, in spend.json</p>` : undefined}
  </div>`;
}
