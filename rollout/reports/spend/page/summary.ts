import type { CommitmentStanding, SpendEvidence } from "../../../evidence/spend/spend-evidence.ts";
import { counted, formatAmount, formatMoney, formatShare } from "../../amounts.ts";
import { html, type Content, type Fragment } from "../../html/html.ts";
import { section, unknownMark } from "../../html/marks.ts";
import { dataGap, intervalWords, PREVENTION, weekChange } from "../words.ts";
import { monthChart } from "./month-chart.ts";
import { tile } from "../../html/tile.ts";

/** The figures that a review begins with. */
export function summarySection(evidence: SpendEvidence): Fragment {
  const { month, currency, anomalies, decisions, alerts } = evidence;
  const gap = dataGap(evidence);
  const isKnown = month.until !== null;
  const figure = (words: string): Content => (isKnown ? words : unknownMark("Not known"));
  const { fired } = alerts;
  return section("summary", "At a glance", undefined, [
    gap === undefined ? undefined : html`<p class="caution"><strong>${gap}</strong></p>`,
    html`<dl class="tiles">
      ${tile(
        "Spent this month",
        figure(formatMoney(month.spent, currency)),
        `${formatShare(Number(month.spent), month.budget) ?? "no part"} of ${formatAmount(month.budget, currency)}`,
      )}
      ${tile(
        "Forecast",
        figure(formatMoney(month.forecast.amount, currency)),
        `${intervalWords(month.forecast, currency)}, four times of five${month.forecast.without === 0 ? "" : `; ${counted(month.forecast.without, "line")} too new to forecast`}`,
      )}
      ${tile(
        "Last week",
        figure(formatMoney(month.week, currency)),
        `${weekChange(month, currency)} against the week before`,
      )}
      ${tile("Unallocated", figure(formatMoney(month.unallocated, currency)), "of this month, in nobody's budget")}
      ${tile(
        "Anomalies",
        String(anomalies.length),
        `${anomalies.filter(({ decision }) => decision === null).length} not decided yet`,
      )}
      ${tile(
        "OCI's alerts",
        fired.status === "checked" ? String(fired.alerts.length) : unknownMark("Not checked"),
        fired.status === "checked" ? "told this week" : "what OCI delivered is not seen from here",
      )}
      ${tile("To decide", String(decisions.toTake.length), `${decisions.open.length} open from former weeks`)}
    </dl>`,
    html`<div class="card">
      <h3>The month so far</h3>
      ${monthChart(evidence)}
    </div>`,
    html`<div class="card">
      <h3>Credit commitment</h3>
      ${commitmentWords(evidence.commitment, currency)}
    </div>`,
    html`<p class="caution"><strong>Detected, not prevented.</strong> ${PREVENTION}</p>`,
  ]);
}

function commitmentWords(commitment: CommitmentStanding, currency: string): Fragment {
  if (commitment.status === "not-declared") {
    return html`<p>
      ${unknownMark("Not known")}: no commitment is declared in <code>usage.commitment</code>.
    </p>`;
  }
  const { amount, starts, ends } = commitment;
  const bought = `${formatAmount(amount, currency)} from ${starts} to ${ends}`;
  if (commitment.status === "balance-not-given") {
    const drawn =
      commitment.drawn === null
        ? "an amount that the imported data does not reach back to"
        : formatMoney(commitment.drawn, currency);
    return html`<p>
      ${bought}. The imported accounts drew ${drawn} since then. ${unknownMark("What is left is not known")}:
      others draw on it, too. Write what the console shows to <code>usage.commitment.balance</code>.
    </p>`;
  }
  const { balance, balanceOn, drawnPerDay, emptyOn, leftAtEnd } = commitment;
  return html`<p>
    ${bought}; ${formatMoney(balance, currency)} left on ${balanceOn}, after
    ${formatMoney(drawnPerDay, currency)} a day. At that pace
    ${
      emptyOn === null
        ? html`<strong>${formatMoney(leftAtEnd, currency)} are left, and lost, at the end.</strong>`
        : html`<strong>nothing is left from ${emptyOn} on, and overage is billed.</strong>`
    }
  </p>`;
}
