/** What a team asked for, already checked by onboarding. */
export interface TeamBudgetPlan {
  readonly team: string;
  readonly environment: string;
  readonly costCenter: string;
  /** Mail address of who answers for the team. */
  readonly owner: string;
  /** Mail address of finance. */
  readonly financeContact: string;
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

/** Characters of one value in a message, of which OCI takes 1,000: five values and what stands between them fit. */
const VALUE_LIMIT = 120;

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

/** @returns what the alert tells its reader: who spends, how much, who pays, what to do, and whom to ask */
export function alertMessage(plan: TeamBudgetPlan, { percent, type }: AlertSpec): string {
  const what = type === "ACTUAL" ? `has spent ${percent} %` : `is forecast to spend ${percent} %`;
  const { monthlyBudget, currency, environment } = plan;
  const [team, costCenter, owner, finance] = [
    plan.team,
    plan.costCenter,
    plan.owner,
    plan.financeContact,
  ].map(shortened);
  return (
    `Team ${team} in ${environment} ${what} of its ${monthlyBudget} ${currency} for AI this month ` +
    `(cost center ${costCenter}). Nothing is blocked: review the spend with the team, then change ` +
    `environments.${environment}.monthlyBudget in stacks/teams/${team}.yaml or stop the use. ` +
    `Ask ${owner}, who answers for the team, or ${finance} of finance.`
  );
}

/** A value of a document may be as long as it likes; what to do and whom to ask must still be in the message. */
function shortened(value: string): string {
  return value.length <= VALUE_LIMIT ? value : `${value.slice(0, VALUE_LIMIT - 1)}…`;
}

/** @returns a name OCI takes (letters, digits, hyphens); root-level things start with their environment */
export function budgetName({ team, environment }: TeamBudgetPlan): string {
  return `${environment}-${team}`;
}
