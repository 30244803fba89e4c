import { addDays } from "../../onboarding/vocabulary/days.ts";
import { byDay, type PaceAlert } from "./pace.ts";
import type { SpendFacts } from "./spend-facts.ts";
import type { Spender } from "./spend-request.ts";
import { teamAnomalies } from "./team-spend.ts";
import { teamKey } from "./team-key.ts";

/** One day's look at the pace of every team (CO-4). */
export interface PaceEvidence {
  readonly apiVersion: "rollout/v1";
  readonly kind: "PaceEvidence";
  /** The day of the look. */
  readonly asOf: string;
  readonly currency: string;
  readonly sandbox: boolean;
  /** Last day with usage data; null where there is none. */
  readonly until: string | null;
  /** Whether the data is too old to say that nothing runs away. */
  readonly isStale: boolean;
  /** Of the last week, by day; those that were told before say so. */
  readonly alerts: readonly (PaceAlert & { readonly owner: string; readonly isNew: boolean })[];
}

export interface PaceRequest extends Pick<PaceEvidence, "asOf" | "currency" | "sandbox"> {
  readonly facts: SpendFacts;
  readonly spenders: readonly Spender[];
  /** Names of the alerts that were told before. */
  readonly told: ReadonlySet<string>;
}

/** Days that a look goes back: a report comes up to a day late, and a look may have been missed. */
const LOOK_BACK_DAYS = 7;
/** Days after which the data is too old: reports come every six hours, and up to a day late. */
const STALE_DAYS = 2;

/** Finds what began within the last week, each team on its own. */
export function collectPace({ asOf, currency, sandbox, facts, spenders, told }: PaceRequest): PaceEvidence {
  const byTeam = Map.groupBy(facts.days, teamKey);
  const until = facts.dates.findLast((day) => day <= asOf) ?? null;
  const from = addDays(asOf, -LOOK_BACK_DAYS);
  const alerts = spenders.flatMap((spender) =>
    teamAnomalies(spender, byTeam.get(teamKey(spender)) ?? [], facts.dates, from).map((alert) => ({
      ...alert,
      owner: spender.owner,
      isNew: !told.has(alert.name),
    })),
  );
  return {
    apiVersion: "rollout/v1",
    kind: "PaceEvidence",
    asOf,
    currency,
    sandbox,
    until,
    isStale: until === null || until < addDays(asOf, -STALE_DAYS),
    alerts: alerts.sort(byDay),
  };
}
