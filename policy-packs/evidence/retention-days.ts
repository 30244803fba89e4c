interface Duration {
  readonly timeAmount?: string | number;
  readonly timeUnit?: string;
}

/** What a bucket's retention rule says. */
export interface RetentionRule {
  readonly duration?: Duration | null;
  readonly timeRuleLocked?: string;
}

const DAYS: Readonly<Record<string, number>> = { DAYS: 1, YEARS: 365 };

/** @returns whole days; `Infinity` for a rule without a duration, which holds for ever; 0 for what nobody can read */
export function retentionDaysOf({ duration }: RetentionRule): number {
  if (duration === undefined || duration === null) return Infinity;
  const days = Number(duration.timeAmount) * (DAYS[duration.timeUnit ?? ""] ?? 0);
  return Number.isNaN(days) ? 0 : days;
}

/** @returns the rules of a bucket */
export function retentionRulesOf(props: Readonly<Record<string, unknown>>): readonly RetentionRule[] {
  return (props["retentionRules"] ?? []) as readonly RetentionRule[];
}
