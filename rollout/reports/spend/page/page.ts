import type { SpendEvidence } from "../../../evidence/spend/spend-evidence.ts";
import { writable } from "../../audit/writable.ts";
import { pageOf } from "../../html/document.ts";
import { html } from "../../html/html.ts";
import { masthead, pageContents } from "../../html/masthead.ts";
import { alertsSection } from "./alerts.ts";
import { callsSection } from "./calls.ts";
import { anomaliesSection, moversSection } from "./changes.ts";
import { decisionsSection } from "./decisions.ts";
import { STYLE } from "./style.ts";
import { summarySection } from "./summary.ts";
import { teamsSection } from "./teams.ts";
import { unallocatedSection } from "./unallocated.ts";

const SECTIONS = [
  ["summary", "Summary"],
  ["decisions", "Decisions"],
  ["teams", "Teams"],
  ["changes", "What moved"],
  ["anomalies", "Anomalies"],
  ["alerts", "Alerts"],
  ["unallocated", "Unallocated"],
  ["calls", "Requests"],
] as const;

/** One weekly review as one HTML document that needs nothing else: no asset, no script, readable on paper. */
export function renderSpendPage(evidence: SpendEvidence): string {
  const { week, from, to, asOf, currency, data, sandbox } = evidence;
  const page = pageOf({
    title: `AI spend ${week}`,
    style: STYLE,
    masthead: masthead(
      {
        reality: sandbox ? "sandbox" : "state",
        realness: sandbox ? "Nothing real" : "From the bill",
        sentence: `AI spend of ${week}`,
        meaning:
          "What OCI billed, whose it is, where the month ends at this pace, and what is to be decided by whom. Days are those of UTC, as OCI bills them.",
      },
      [
        ["Week", `${from} to ${to}`],
        ["Reviewed", asOf],
        ["Usage data until", data.until ?? "none"],
        ["Currency", currency],
      ],
    ),
    contents: pageContents(SECTIONS),
    main: html`${summarySection(evidence)} ${decisionsSection(evidence)} ${teamsSection(evidence)}
    ${moversSection(evidence)} ${anomaliesSection(evidence)} ${alertsSection(evidence)}
    ${unallocatedSection(evidence)} ${callsSection(evidence)}`,
    footer: html`<footer class="page-foot">
      <div class="wrap">
        <p class="closing">
          Forecasts: what is usual of each kind of day, for the days that are left; the range holds four times
          of five. Pace: docs/pace-alerts.md.
        </p>
      </div>
    </footer>`,
  });
  return writable(page);
}
