import type { SpendEvidence } from "../../evidence/spend/spend-evidence.ts";
import { counted, formatAmount, formatChange, formatMoney, formatShare } from "../amounts.ts";
import { singleLine } from "../audit/writable.ts";
import { anomalyWords, dataGap, intervalWords, moverWords, PREVENTION, weekChange } from "./words.ts";
import { paragraphs } from "../text/paragraphs.ts";

/** Largest changes and teams that a mail has room for; the page has all. */
const SHOWN = 5;

/** The pack in a mail's length: figures, what moved, what is to be decided by whom. */
export function renderSpendMarkdown(evidence: SpendEvidence): string {
  const { week, from, to, currency, month, decisions, movers, anomalies } = evidence;
  const gap = dataGap(evidence);
  const blocks = [
    [`# AI spend, ${week} (${from} to ${to})`],
    [
      ...(evidence.sandbox ? ["From the local OCI: nothing real was spent.", ""] : []),
      ...(gap === undefined ? [] : [`**${gap}**`, ""]),
      `- ${month.month} so far: **${formatMoney(month.spent, currency)}** of ${formatAmount(month.budget, currency)}${percent(evidence)}; ${Math.round(100 * month.over)} % of the month is over`,
      `- Forecast: ${formatMoney(month.forecast.amount, currency)} (${intervalWords(month.forecast, currency)})`,
      `- Last week: ${formatMoney(month.week, currency)}, ${weekChange(month, currency)} against the week before`,
      `- Unallocated: ${formatMoney(month.unallocated, currency)}`,
      `- ${counted(anomalies.length, "anomaly", "anomalies")}; ${PREVENTION}`,
    ],
    list(
      "To decide this week",
      decisions.toTake.map(({ asks, person }) => `**${text(person)}**: ${text(asks)}`),
      "Nothing.",
    ),
    list(
      "Still open",
      decisions.open.map(
        ({ decides, person, due, isOverdue, week: of }) =>
          `**${text(person)}**, ${isOverdue ? "overdue since" : "due"} ${due}: ${text(decides)} (${of})`,
      ),
      "Nothing.",
    ),
    list(
      "What moved",
      movers
        .slice(0, SHOWN)
        .map(
          (mover) =>
            `${mover.team} in ${mover.environment}: ${formatChange(mover.change, currency)}, ${text(moverWords(mover, currency))}`,
        ),
      "Nothing moved.",
    ),
    list(
      "Anomalies",
      anomalies.map(
        (one) =>
          `${one.day}, ${one.team} in ${one.environment}: ${anomalyWords(one, currency)}. ${one.decision === null ? "Nothing was decided yet" : `Decided: ${text(one.decision)}`} (\`${one.name}\`)`,
      ),
      "None was found.",
    ),
  ];
  return paragraphs(blocks);
}

function percent({ month }: SpendEvidence): string {
  const share = formatShare(Number(month.spent), month.budget);
  return share === undefined ? "" : ` (${share})`;
}

function list(title: string, lines: readonly string[], none: string): string[] {
  return [`## ${title}`, ...(lines.length === 0 ? [none] : lines.map((line) => `- ${line}`))];
}

/** What somebody wrote, without what Markdown or HTML would read as its own. */
function text(written: string): string {
  return singleLine(written).replaceAll(/[\\`*_{}[\]<>|#]/g, (sign) => `\\${sign}`);
}
