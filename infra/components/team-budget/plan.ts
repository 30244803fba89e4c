/** What a team asked for, already checked by onboarding. */
export interface TeamBudgetPlan {
  readonly team: string;
  readonly environment: string;
  readonly costCenter: string;
  /** Whole units of the tenancy's currency per calendar month; OCI has no currency field. */
  readonly monthlyBudget: number;
  readonly currency: string;
  /** Percent of `monthlyBudget`, ascending, no duplicates. */
  readonly alertPercents: readonly number[];
  /** Percent of `monthlyBudget` that the month's forecast may reach, ascending, no duplicates. Never empty. */
  readonly forecastPercents: readonly number[];
  /** Never empty: OCI reads an empty string as nobody. */
  readonly recipients: readonly string[];
}

/** One alert rule to create. `slug` is its identity: it must not depend on the order of a list. */
export interface AlertSpec {
  readonly slug: string;
  readonly percent: number;
  readonly type: "ACTUAL" | "FORECAST";
}

/** Most that OCI takes of a rule's message, in characters. */
const MESSAGE_LIMIT = 1000;

/**
 * Expands thresholds to alert rules on actual spend and on the forecast (CO-2).
 *
 * Slugs hold the percentage, so that inserting a threshold replaces no existing rule.
 */
export function alertSpecs(actual: readonly number[], forecast: readonly number[]): AlertSpec[] {
  return [
    ...actual.map((percent) => ({ slug: `actual-${percent}`, percent, type: "ACTUAL" as const })),
    ...forecast.map((percent) => ({ slug: `forecast-${percent}`, percent, type: "FORECAST" as const })),
  ];
}

/** @returns what the alert tells its reader: who spends, how much, who pays, and what to do */
export function alertMessage(plan: TeamBudgetPlan, { percent, type }: AlertSpec): string {
  const what = type === "ACTUAL" ? `has spent ${percent} %` : `is forecast to spend ${percent} %`;
  const text =
    `Team ${plan.team} in ${plan.environment} ${what} of its ${plan.monthlyBudget} ${plan.currency} for AI this month ` +
    `(cost center ${plan.costCenter}). Nothing is blocked: review the spend with the team, then change ` +
    `environments.${plan.environment}.monthlyBudget in stacks/teams/${plan.team}.yaml or stop the use.`;
  return text.slice(0, MESSAGE_LIMIT);
}

/** @returns a name OCI takes (letters, digits, hyphens); root-level things start with their environment */
export function budgetName({ team, environment }: TeamBudgetPlan): string {
  return `${environment}-${team}`;
}
