import { textOf } from "../body.ts";
import type { Store } from "../store.ts";
import type { BudgetMail } from "./delivery.ts";
import type { TriggeredAlert } from "./evaluation.ts";

/** One mail for each recipient of the rule that went off. OCI asks none of them for a confirmation. */
export function budgetMails(alert: TriggeredAlert, store: Store): BudgetMail[] {
  const rule = store.byId(alert.alertRuleId)?.body ?? {};
  const budget = store.byId(alert.budgetId)?.name ?? alert.budgetId;
  const what = alert.type === "ACTUAL" ? "spent" : "is forecast to spend";
  return recipientsOf(textOf(rule, "recipients") ?? "").map((endpoint) => ({
    kind: "budget-mail",
    time: alert.time,
    title: `Budget ${budget} ${what} ${alert.spend}, its alert is at ${alert.threshold}`,
    body: textOf(rule, "message") ?? "",
    endpoint,
    state: "no confirmation needed",
    budgetId: alert.budgetId,
    budget,
    alertRuleId: alert.alertRuleId,
  }));
}

/** Source: OCI Budgets API, AlertRule.recipients: comma, semicolon, space, tab or line break between them. */
function recipientsOf(recipients: string): string[] {
  return recipients.split(/[,;\s]+/).filter((recipient) => recipient !== "");
}
