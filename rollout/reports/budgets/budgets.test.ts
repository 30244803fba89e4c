import { parse } from "csv-parse/sync";
import { expect, it } from "vitest";
import type { BudgetsEvidence } from "../../evidence/budgets/budgets-evidence.ts";
import { renderBudgetsCsv, renderBudgetsText } from "./budgets.ts";

const declared = { environment: "dev", owner: "lead@example.com", costCenter: "CC-1", declared: 800 };
const EVIDENCE: BudgetsEvidence = {
  apiVersion: "rollout/v1",
  kind: "BudgetsEvidence",
  sandbox: false,
  currency: "USD",
  testedOn: null,
  budgets: [
    {
      ...declared,
      team: "claims",
      standing: {
        status: "provisioned",
        budget: {
          name: "dev-claims",
          amount: 700,
          thresholds: [
            { percent: 50, type: "ACTUAL" },
            { percent: 100, type: "FORECAST" },
          ],
          recipients: [
            { address: "a@example.com", topic: "confirmed" },
            { address: "=b@example.com", topic: "none" },
          ],
        },
      },
    },
    { ...declared, team: "fraud", standing: { status: "not-provisioned" } },
    {
      ...declared,
      team: "payments",
      standing: { status: "not-checked", reason: "the backend did not answer" },
    },
  ],
};

it("tells amounts, thresholds, and of each address whether anybody knows that it is reached", () => {
  expect(renderBudgetsText(EVIDENCE, ["budgets.csv"], "rollout alerts test <team>")).toBe(`\
3 budgets

claims in dev, cost center CC-1, owner lead@example.com
  dev-claims: USD 700 a month, declared are USD 800; spent 50\u00a0%, forecast 100\u00a0%
  a@example.com: confirmed at the topic
  =b@example.com: not verifiable: mailed by the budget alone

fraud in dev, cost center CC-1, owner lead@example.com
  not provisioned; declared are USD 800 a month

payments in dev, cost center CC-1, owner lead@example.com
  not checked: the backend did not answer

Nobody tested the alerts yet: run "rollout alerts test <team>".
A budget warns, it does not stop: overspend is detected, not prevented (CO-4), until the access layer enforces a limit.

Written
  budgets.csv
`);
});

it("is a table with a row for each recipient, and runs no formula", () => {
  const rows: Record<string, string>[] = parse(renderBudgetsCsv(EVIDENCE), { columns: true });
  expect(
    rows.map(({ team, status, amount, recipient, topic, reason }) => [
      team,
      status,
      amount,
      recipient,
      topic,
      reason,
    ]),
  ).toEqual([
    ["claims", "provisioned", "700", "a@example.com", "confirmed", ""],
    ["claims", "provisioned", "700", "'=b@example.com", "none", ""],
    ["fraud", "not-provisioned", "", "", "", ""],
    ["payments", "not-checked", "", "", "", "the backend did not answer"],
  ]);
});
