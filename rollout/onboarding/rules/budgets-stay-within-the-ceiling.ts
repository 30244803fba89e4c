import { problemAt, type Rule } from "../written.ts";

/** No team budgets more in an environment than the tenancy lets one team budget there (CO-2, CO-4). */
export const budgetsStayWithinTheCeiling: Rule = ({ tenancy, teams }) =>
  teams.flatMap(({ yaml, document }) =>
    Object.entries(document.environments).flatMap(([name, { monthlyBudget }]) => {
      const ceiling = tenancy.document.environments[name]?.budgetCeiling;
      if (ceiling === undefined || monthlyBudget <= ceiling) return [];
      const wrong = `${monthlyBudget} is more than ${ceiling}, the most that one team may budget in "${name}"`;
      const fix = `Write at most ${ceiling}, or have the tenancy's budgetCeiling raised`;
      return [problemAt(yaml, ["environments", name, "monthlyBudget"], wrong, fix)];
    }),
  );
