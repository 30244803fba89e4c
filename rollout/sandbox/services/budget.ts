import { Refusal } from "../refusal.ts";
import type { Service } from "../service.ts";
import type { Body } from "../body.ts";

/** Budgets aimed at the same compartment or tag value are one too many. */
function hasTarget(body: Body, targets: unknown): boolean {
  return JSON.stringify(body["targets"]) === JSON.stringify(targets);
}

/**
 * OCI Budgets API.
 *
 * Without `alertRuleCount`: OCI changes it with every rule, which a refresh then shows as a change of the budget.
 */
export const budget: Service = {
  name: "budget",
  hosts: /^usage$/,
  version: "/20190111",
  isGlobal: true,
  kinds: [
    {
      kind: "budget",
      collection: "/budgets",
      state: "ACTIVE",
      adds: () => ({ processingPeriodType: "MONTH", budgetProcessingPeriodStartOffset: 1, version: 1 }),
      refuses: (sent, living) =>
        living.some(({ body }) => hasTarget(body, sent["targets"]))
          ? new Refusal(409, "Conflict", `There is a budget for ${JSON.stringify(sent["targets"])}.`)
          : undefined,
    },
    {
      kind: "budgetalertrule",
      collection: "/budgets/:budgetId/alertRules",
      within: "budget",
      state: "ACTIVE",
      adds: () => ({ version: 1 }),
    },
  ],
};
