import { IDENTITY_CHANGES, NETWORK_CHANGES } from "./event-types.ts";

/** Who an event is told to. */
export type EventAudience = "finance" | "security";

/** Where OCI reports an event: in the tenancy's home region, or in the region of the rollout. */
export const EVENT_REGIONS = ["home", "own"] as const;
export type EventRegion = (typeof EVENT_REGIONS)[number];

/** One event rule to create. `slug` is its identity. */
export interface EventRuleSpec {
  readonly slug: string;
  readonly description: string;
  readonly eventTypes: readonly string[];
  readonly reportedIn: readonly EventRegion[];
  /** In the order in which OCI delivers; at most ten. */
  readonly audiences: readonly EventAudience[];
}

/** Slug of the rule for triggered budget alerts. */
export const BUDGET_ALERTS = "budget-alerts";

/** Existing resources of the tenancy; whoever owns one lets Events write to it. */
export interface AlertDestinations {
  readonly streamId?: string;
  readonly functionId?: string;
}

/** @returns the actions of an event rule, as Pulumi names them */
export function destinationActions({ streamId, functionId }: AlertDestinations) {
  return [
    ...(streamId === undefined
      ? []
      : [{ actionType: "OSS", isEnabled: true, description: "Writes to the declared stream.", streamId }]),
    ...(functionId === undefined
      ? []
      : [{ actionType: "FAAS", isEnabled: true, description: "Calls the declared function.", functionId }]),
  ];
}

/** No source tells in which region a budget is heard of, and an alert that nobody hears is the worse mistake. */
const WHEREVER_BUDGETS_ARE = EVENT_REGIONS;

/** The rules, each for one question: who spends too much, and who changes what protects the rollout. */
export const EVENT_RULES = [
  {
    slug: BUDGET_ALERTS,
    description: "A budget's alert went off: somebody spends more than planned.",
    eventTypes: ["com.oraclecloud.budgets.createtriggeredalert"],
    reportedIn: WHEREVER_BUDGETS_ARE,
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
    reportedIn: WHEREVER_BUDGETS_ARE,
    audiences: ["finance", "security"],
  },
  {
    slug: "identity-changes",
    description: "Somebody changed who may do what (CIS OCI Foundations 4.3 to 4.7).",
    eventTypes: IDENTITY_CHANGES,
    reportedIn: ["home"],
    audiences: ["security"],
  },
  {
    slug: "network-changes",
    description: "Somebody changed a way into or out of a network (CIS OCI Foundations 4.8 to 4.12).",
    eventTypes: NETWORK_CHANGES,
    reportedIn: ["own"],
    audiences: ["security"],
  },
] as const satisfies readonly EventRuleSpec[];

/** @returns the rules for what is reported in any of these regions */
export function rulesFor(regions: readonly EventRegion[]): readonly EventRuleSpec[] {
  return EVENT_RULES.filter(({ reportedIn }) => reportedIn.some((region) => regions.includes(region)));
}

/**
 * The filter as OCI stores it, with sorted event types, so that the same rule is always the same text.
 *
 * It looks at nothing but the type. A condition on an attribute that an event lacks never matches, and of a
 * triggered alert OCI documents no name: only the ids of the alert, its rule and its budget.
 */
export function eventCondition(eventTypes: readonly string[]): string {
  return JSON.stringify({ eventType: [...eventTypes].sort() });
}
