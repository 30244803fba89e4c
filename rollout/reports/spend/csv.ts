import type { SpendEvidence, TeamSpend } from "../../evidence/spend/spend-evidence.ts";
import { spreadsheetCsv } from "../spreadsheet-csv.ts";

const COLUMNS = [
  "week",
  "team",
  "environment",
  "owner",
  "cost_center",
  "currency",
  "monthly_budget",
  "spent_month_to_date",
  "forecast_status",
  "forecast",
  "forecast_low",
  "forecast_high",
  "week_spend",
  "week_before_spend",
] as const;

/**
 * A row for each team-environment, then one for what is unallocated, whose amounts are exact. What is not known is
 * empty, never 0. A cell that a spreadsheet would run as a formula has an apostrophe before it.
 */
export function renderSpendCsv(evidence: SpendEvidence): string {
  const rows = [...evidence.teams.map((team) => rowOf(evidence, team)), unallocatedRow(evidence)];
  return spreadsheetCsv([COLUMNS, ...rows]);
}

function rowOf({ week, currency }: SpendEvidence, team: TeamSpend): string[] {
  const { forecast } = team;
  const figures =
    forecast.status === "forecast"
      ? [forecast.amount, forecast.low, forecast.high].map((figure) => figure.toFixed(2))
      : ["", "", ""];
  return [
    week,
    team.team,
    team.environment,
    team.owner,
    team.costCenter,
    currency,
    team.budget === null ? "" : String(team.budget),
    team.spent,
    forecast.status,
    ...figures,
    team.week,
    team.weekBefore,
  ];
}

function unallocatedRow({ week, currency, month }: SpendEvidence): string[] {
  return [week, "(unallocated)", "", "", "", currency, "", month.unallocated, "", "", "", "", "", ""];
}
