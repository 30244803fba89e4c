import { IDENTITY_CHANGES, NETWORK_CHANGES } from "./event-types.ts";

/** Who an event is told to. */
export type EventAudience = "finance" | "security";

/** One event rule to create. `slug` is its identity. */
export interface EventRuleSpec {
  readonly slug: string;
  readonly description: string;
  readonly eventTypes: readonly string[];
  /** In the order in which OCI delivers; at most ten. */
  readonly audiences: readonly EventAudience[];
}

/** The rules, each for one question: who spends too much, and who changes what protects the rollout. */
export const EVENT_RULES = [
  {
    slug: "budget-alerts",
    description: "A budget's alert went off: somebody spends more than planned.",
    eventTypes: ["com.oraclecloud.budgets.createtriggeredalert"],
    audiences: ["finance"],
  },
  {
    slug: "budget-changes",
    description: "A budget or one of its alerts was changed or deleted: spend may go unnoticed.",
    eventTypes: [
      "com.oraclecloud.budgets.deletealertrule",
      "com.oraclecloud.budgets.deletebudget",
      "com.oraclecloud.budgets.updatealertrule",
      "com.oraclecloud.budgets.updatebudget",
    ],
    audiences: ["finance", "security"],
  },
  {
    slug: "identity-changes",
    description: "Somebody changed who may do what (CIS OCI Foundations 4.3 to 4.7).",
    eventTypes: IDENTITY_CHANGES,
    audiences: ["security"],
  },
  {
    slug: "network-changes",
    description: "Somebody changed a way into or out of a network (CIS OCI Foundations 4.8 to 4.12).",
    eventTypes: NETWORK_CHANGES,
    audiences: ["security"],
  },
] as const satisfies readonly EventRuleSpec[];

/**
 * The filter as OCI stores it, with sorted event types, so that the same rule is always the same text.
 *
 * It looks at nothing but the type. A condition on an attribute that an event lacks never matches, and of a
 * triggered alert OCI documents no name: only the ids of the alert, its rule and its budget.
 */
export function eventCondition(eventTypes: readonly string[]): string {
  return JSON.stringify({ eventType: [...eventTypes].sort() });
}
