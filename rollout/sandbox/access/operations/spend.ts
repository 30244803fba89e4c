import { usual, type KindRights } from "./kind-rights.ts";

/** What may be spent, and what was. */
export const spendKinds: Readonly<Record<string, KindRights>> = {
  budget: { noun: "Budget", needs: usual("USAGE_BUDGET") },
  budgetalertrule: {
    noun: "AlertRule",
    needs: usual("USAGE_BUDGET", { create: ["USAGE_BUDGET_UPDATE"], delete: ["USAGE_BUDGET_UPDATE"] }),
  },
  usagequery: { noun: "Query", needs: usual("USAGE_REPORT") },
  usage: { noun: "SummarizedUsages", needs: usual("USAGE_REPORT") },
  usageschedule: { noun: "Schedule", needs: usual("USAGE_REPORT") },
  quota: { noun: "Quota", target: ["quota"], needs: usual("QUOTA") },
};
