import type { SpendEvidence } from "../../../evidence/spend/spend-evidence.ts";
import { formatChange, formatMoney } from "../../amounts.ts";
import { html, type Fragment } from "../../html/html.ts";
import { section } from "../../html/marks.ts";
import { anomalyWords, moverWords, PACE_WORDS } from "../words.ts";

/** Why this week differs from the last, largest change first. */
export function moversSection({ movers, currency, from }: SpendEvidence): Fragment {
  const body =
    movers.length === 0
      ? html`<p class="empty">No team spent more or less than the week before.</p>`
      : html`<table class="rows">
          <caption class="unseen">
            Changes against the week before
          </caption>
          <thead>
            <tr>
              <th scope="col">Team</th>
              <th scope="col" class="number">Change</th>
              <th scope="col">Why</th>
            </tr>
          </thead>
          <tbody>
            ${movers.map(
              (mover) =>
                html`<tr>
                  <th scope="row">${mover.team} <span class="note">${mover.environment}</span></th>
                  <td data-label="Change" class="number">
                    <div>${formatChange(mover.change, currency)}</div>
                  </td>
                  <td data-label="Why"><div>${moverWords(mover, currency)}</div></td>
                </tr>`,
            )}
          </tbody>
        </table>`;
  return section(
    "changes",
    "What moved",
    `Against the week before ${from}: volume, price, and which models answered.`,
    body,
  );
}

/** What the pace of the week's days is worth telling, and what was decided about it. */
export function anomaliesSection({ anomalies, currency }: SpendEvidence): Fragment {
  const body =
    anomalies.length === 0
      ? html`<p class="empty">None was found in the days that are known.</p>`
      : html`<table class="rows">
          <caption class="unseen">
            Anomalies of the week
          </caption>
          <thead>
            <tr>
              <th scope="col">Day</th>
              <th scope="col">Team</th>
              <th scope="col">What</th>
              <th scope="col">Decided</th>
            </tr>
          </thead>
          <tbody>
            ${anomalies.map(
              (one) =>
                html`<tr>
                  <th scope="row">${one.day} <span class="note">${PACE_WORDS[one.reason]}</span></th>
                  <td data-label="Team">
                    <div>${one.team} <span class="note">${one.environment}</span></div>
                  </td>
                  <td data-label="What">
                    <div>
                      ${anomalyWords(one, currency)} <span class="note"><code>${one.name}</code></span>
                    </div>
                  </td>
                  <td data-label="Decided"><div>${one.decision ?? "not yet"}</div></td>
                </tr>`,
            )}
          </tbody>
        </table>`;
  return section(
    "anomalies",
    "Anomalies",
    "Found by the daily pace, usually days before OCI's own alerts; a decision answers one by its name.",
    body,
  );
}

/** Amounts that nobody of the documents pays for, and tags that lack or contradict. */
export function costCentersTable({ costCenters, currency }: SpendEvidence): Fragment | undefined {
  if (costCenters.length === 0) return undefined;
  return html`<div class="card">
    <h3>By cost center</h3>
    <dl class="pairs">
      ${costCenters.map(
        ({ costCenter, amount }) =>
          html`<div>
            <dt>${costCenter}</dt>
            <dd>${formatMoney(amount, currency)}</dd>
          </div>`,
      )}
    </dl>
  </div>`;
}
