import type { AlertStanding } from "../../../evidence/spend/alert-standing.ts";
import type { SpendEvidence } from "../../../evidence/spend/spend-evidence.ts";
import { formatPercent } from "../../amounts.ts";
import { html, type Fragment } from "../../html/html.ts";
import { section, unknownMark } from "../../html/marks.ts";
import { told } from "./told.ts";

/** What OCI told, whom it reached, and who has not confirmed that they want to be told. */
export function alertsSection({ alerts }: SpendEvidence): Fragment {
  return section("alerts", "Alerts", undefined, [
    html`<div class="card">
      <h3>Thresholds that the spend reached this week</h3>
      ${told(
        alerts.reached.map(
          ({ team, environment, percent, day }) =>
            html`${day} ${team} in ${environment} reached <strong>${formatPercent(percent)}</strong> of its
              budget`,
        ),
        "None, by the usage data.",
      )}
    </div>`,
    html`<div class="card">
      <h3>Told by OCI</h3>
      ${firedLines(alerts.fired)}
    </div>`,
    html`<div class="card">
      <h3>Subscribers of the finance topic</h3>
      ${subscriberLines(alerts.subscribers)}
      <p class="hint">
        Addresses that are written into a budget's rules are mailed by OCI without being asked: whether they
        are read is not verifiable.
      </p>
    </div>`,
  ]);
}

function firedLines(fired: AlertStanding["fired"]): Fragment {
  if (fired.status === "not-checked") return html`<p>${unknownMark("Not checked")}: ${fired.reason}</p>`;
  return told(
    fired.alerts.map(
      ({ time, budget, recipient, isDelivered, reason }) =>
        html`${time.slice(0, 16).replace("T", " ")} budget <code>${budget}</code>, ${recipient}:
          ${isDelivered ? "delivered" : unknownMark(`not delivered: ${reason ?? "no reason was told"}`)}`,
    ),
    "Nothing was told this week.",
  );
}

function subscriberLines(subscribers: AlertStanding["subscribers"]): Fragment {
  if (subscribers.status === "not-checked")
    return html`<p>${unknownMark("Not checked")}: ${subscribers.reason}</p>`;
  return told(
    subscribers.subscribers.map(
      ({ address, state }) =>
        html`${address}: ${state === "confirmed" ? "confirmed" : unknownMark("pending: nothing reaches it")}`,
    ),
    `Nobody, as of ${subscribers.on}.`,
  );
}
