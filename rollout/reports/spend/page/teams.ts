import type { SpendEvidence, TeamSpend } from "../../../evidence/spend/spend-evidence.ts";
import { counted, formatAmount, formatMoney, formatShare } from "../../amounts.ts";
import { html, type Content, type Fragment } from "../../html/html.ts";
import { section, unknownMark } from "../../html/marks.ts";
import { forecastWords, weekChange } from "../words.ts";
import { dayBars } from "./day-bars.ts";

/** Every team-environment with its budget, what it spent, and where the month ends at this pace. */
export function teamsSection(evidence: SpendEvidence): Fragment {
  const { currency, month } = evidence;
  // The platform has a line in every environment; one that has neither budget nor spend says nothing.
  const teams = evidence.teams
    .filter(
      ({ budget, spent, weekBefore }) => budget !== null || Number(spent) !== 0 || Number(weekBefore) !== 0,
    )
    .toSorted((a, b) => Number(b.spent) - Number(a.spent));
  return section(
    "teams",
    "Teams",
    `The month so far, largest first. ${Math.round(100 * month.over)} % of the month is over at the end of ${month.until ?? "no known day"}.`,
    html`<table class="rows spend">
      <caption class="unseen">
        Budget, spend and forecast by team and environment
      </caption>
      <thead>
        <tr>
          <th scope="col">Team</th>
          <th scope="col" class="number">Budget</th>
          <th scope="col" class="number">Spent</th>
          <th scope="col">Forecast of the month</th>
          <th scope="col" class="number">Last week</th>
          <th scope="col">By day</th>
        </tr>
      </thead>
      <tbody>
        ${teams.map((team) => row(team, evidence))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">Total, ${counted(teams.length, "line")}</th>
          <td class="number" data-label="Budget"><div>${formatAmount(month.budget, currency)}</div></td>
          <td class="number" data-label="Spent"><div>${formatMoney(month.spent, currency)}</div></td>
          <td data-label="Forecast"><div>${formatMoney(month.forecast.amount, currency)}</div></td>
          <td class="number" data-label="Last week"><div>${formatMoney(month.week, currency)}</div></td>
          <td class="filler"></td>
        </tr>
      </tfoot>
    </table>`,
  );
}

function row(team: TeamSpend, { currency, month }: SpendEvidence): Fragment {
  const { budget, spent, forecast } = team;
  return html`<tr>
    <th scope="row">
      ${team.team} <span class="note">${team.environment}, ${team.costCenter}</span
      ><span class="note">${team.owner}</span>
    </th>
    <td data-label="Budget" class="number">
      <div>${budget === null ? html`<span class="note">none</span>` : formatAmount(budget, currency)}</div>
    </td>
    <td data-label="Spent" class="number">
      <div>
        ${month.until === null ? unknownMark("Not known") : formatMoney(spent, currency)}
        ${month.until === null ? undefined : standing(team, month.over)}
      </div>
    </td>
    <td data-label="Forecast">
      <div>
        ${forecast.status === "forecast" ? forecastWords(forecast, currency) : unknownMark(forecastWords(forecast, currency))}
        ${
          forecast.status === "forecast" && budget !== null && forecast.amount > budget
            ? html`<span class="note"><strong>above the budget</strong></span>`
            : undefined
        }
      </div>
    </td>
    <td data-label="Last week" class="number">
      <div>
        ${formatMoney(team.week, currency)}
        <span class="note">${weekChange(team, currency)}</span>
      </div>
    </td>
    <td data-label="By day">
      <div>${dayBars(team, currency) ?? html`<span class="note">nothing</span>`}</div>
    </td>
  </tr>`;
}

/** Length and words: how much of the budget is gone, and a stroke where the month stands. */
function standing({ budget, spent }: TeamSpend, over: number): Content {
  if (budget === null) return undefined;
  const share = Number(spent) / budget;
  const kept = Math.min(1, Math.max(0, share));
  return [
    html`<span class="note">${formatShare(Number(spent), budget)} of it</span>`,
    html`<svg class="gauge" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
      <rect class="gauge-ground" width="100" height="8" />
      <rect
        class="${share > 1 ? "gauge-over" : "gauge-spent"}"
        width="${(100 * kept).toFixed(1)}"
        height="8"
      />
      <line class="gauge-now" x1="${(100 * over).toFixed(1)}" x2="${(100 * over).toFixed(1)}" y1="0" y2="8" />
    </svg>`,
  ];
}
