import type { SpendEvidence } from "../../evidence/spend/spend-evidence.ts";
import { counted, formatAmount, formatMoney } from "../amounts.ts";
import { printable } from "../text/paint.ts";
import { dataGap, forecastWords, PREVENTION, weekChange } from "./words.ts";
import { paragraphs } from "../text/paragraphs.ts";

/** The pack in a terminal: the figures by team, what is to be decided, and which files were written. */
export function renderSpendText(evidence: SpendEvidence, written: readonly string[]): string {
  const { week, from, to, currency, month, decisions, anomalies } = evidence;
  const gap = dataGap(evidence);
  const blocks = [
    [`Spend of ${week}, ${from} to ${to}${evidence.sandbox ? ", local OCI: nothing real" : ""}`],
    gap === undefined ? [] : [gap],
    [
      `${month.month} so far    ${formatMoney(month.spent, currency)} of ${formatAmount(month.budget, currency)}`,
      `last week        ${formatMoney(month.week, currency)}, ${weekChange(month, currency)} against the week before`,
      `unallocated      ${formatMoney(month.unallocated, currency)}`,
      `anomalies        ${anomalies.length}`,
    ],
    tableLines(evidence),
    decisions.toTake.length === 0
      ? []
      : [
          `${counted(decisions.toTake.length, "decision")} to take`,
          ...decisions.toTake.slice(0, SHOWN).map(({ person, asks }) => printable(`  ${person}: ${asks}`)),
          ...(decisions.toTake.length > SHOWN
            ? [`  and ${decisions.toTake.length - SHOWN} more, on the page`]
            : []),
        ],
    [PREVENTION],
    ["Written", ...written.map((file) => `  ${file}`)],
  ];
  return paragraphs(blocks);
}

/** Rows that a terminal shows; the page has all. */
const SHOWN = 20;

function tableLines({ teams, currency }: SpendEvidence): string[] {
  const spending = teams.filter(({ budget, spent }) => budget !== null || Number(spent) !== 0);
  const rows = spending
    .toSorted((a, b) => Number(b.spent) - Number(a.spent))
    .slice(0, SHOWN)
    .map(({ team, environment, spent, budget, forecast }) => [
      `${team} ${environment}`,
      formatMoney(spent, currency),
      budget === null ? "no budget" : `of ${formatAmount(budget, currency)}`,
      `forecast ${forecastWords(forecast, currency)}`,
    ]);
  const widths = [0, 1, 2].map((at) => Math.max(0, ...rows.map((row) => row[at]?.length ?? 0)));
  const lines = rows.map(([name = "", spent = "", of = "", forecast = ""]) =>
    printable(
      `  ${name.padEnd(widths[0] ?? 0)}  ${spent.padStart(widths[1] ?? 0)}  ${of.padEnd(widths[2] ?? 0)}  ${forecast}`,
    ),
  );
  const more = spending.length - rows.length;
  return more > 0 ? [...lines, `  and ${more} more, on the page`] : lines;
}
