import type {
  BudgetRecipient,
  BudgetsEvidence,
  BudgetStanding,
} from "../../evidence/budgets/budgets-evidence.ts";
import { counted, formatAmount, formatPercent } from "../amounts.ts";
import { PREVENTION } from "../spend/words.ts";
import { printable } from "../text/paint.ts";
import { paragraphs } from "../text/paragraphs.ts";
import { spreadsheetCsv } from "../spreadsheet-csv.ts";

const TOPIC_WORDS: Readonly<Record<BudgetRecipient["topic"], string>> = {
  confirmed: "confirmed at the topic",
  pending: "pending at the topic: nothing of it arrives",
  none: "not verifiable: mailed by the budget alone",
  "not-tested": "not tested",
};

/** Every budget with its thresholds, and every address with whether anybody knows that it is reached. */
export function renderBudgetsText(
  evidence: BudgetsEvidence,
  written: readonly string[],
  testCommand: string,
): string {
  const { budgets, currency, sandbox, testedOn } = evidence;
  const blocks = [
    [`${counted(budgets.length, "budget")}${sandbox ? " in the local OCI: nothing real" : ""}`],
    ...budgets.map((one) => budgetLines(one, currency).map(printable)),
    [
      testedOn === null
        ? `Nobody tested the alerts yet: run "${testCommand}".`
        : `Alerts were tested last on ${testedOn}.`,
      PREVENTION,
    ],
    ["Written", ...written.map((file) => `  ${file}`)],
  ];
  return paragraphs(blocks);
}

function budgetLines(
  { team, environment, owner, costCenter, declared, standing }: BudgetStanding,
  currency: string,
): string[] {
  const who = `${team} in ${environment}, cost center ${costCenter}, owner ${owner}`;
  if (standing.status === "not-checked") return [who, `  not checked: ${standing.reason}`];
  if (standing.status === "not-provisioned") {
    return [who, `  not provisioned; declared are ${formatAmount(declared, currency)} a month`];
  }
  const { name, amount, thresholds, recipients } = standing.budget;
  const differs = amount === declared ? "" : `, declared are ${formatAmount(declared, currency)}`;
  return [
    who,
    `  ${name}: ${formatAmount(amount, currency)} a month${differs}; ${thresholds.map(thresholdWords).join(", ") || "no alert"}`,
    ...recipients.map(({ address, topic }) => `  ${address}: ${TOPIC_WORDS[topic]}`),
  ];
}

function thresholdWords({ percent, type }: { readonly percent: number; readonly type: string }): string {
  return `${type === "FORECAST" ? "forecast" : "spent"} ${formatPercent(percent)}`;
}

const COLUMNS = [
  "team",
  "environment",
  "cost_center",
  "owner",
  "status",
  "budget",
  "amount",
  "currency",
  "declared",
  "actual_percents",
  "forecast_percents",
  "recipient",
  "topic",
  "reason",
] as const;

/** A row for each budget and recipient; a cell that a spreadsheet would run as a formula has an apostrophe before it. */
export function renderBudgetsCsv({ budgets, currency }: BudgetsEvidence): string {
  const rows = budgets.flatMap(({ team, environment, costCenter, owner, declared, standing }) => {
    const known = [team, environment, costCenter, owner, standing.status];
    if (standing.status !== "provisioned") {
      const reason = standing.status === "not-checked" ? standing.reason : "";
      return [[...known, "", "", currency, String(declared), "", "", "", "", reason]];
    }
    const { name, amount, thresholds, recipients } = standing.budget;
    const percents = (type: string) =>
      thresholds
        .filter((one) => one.type === type)
        .map(({ percent }) => percent)
        .join(" ");
    const budget = [
      name,
      String(amount),
      currency,
      String(declared),
      percents("ACTUAL"),
      percents("FORECAST"),
    ];
    const told =
      recipients.length === 0 ? [["", ""]] : recipients.map(({ address, topic }) => [address, topic]);
    return told.map((recipient) => [...known, ...budget, ...recipient, ""]);
  });
  return spreadsheetCsv([COLUMNS, ...rows]);
}
