import type { CallFacts, CallShare, TeamCalls, TeamDay } from "../../evidence/spend/spend-facts.ts";
import { allocate, exactAmount, exactSum, exactUnits } from "../../onboarding/vocabulary/exact-amounts.ts";
import { dayKey } from "../day-key.ts";
import type { UsageDatabase } from "../store/duckdb.ts";
import { openStored } from "../store/parquet-view.ts";
import type { UsageManifest } from "../store/manifest.ts";
import type { SpendPeriod } from "./spend-scope.ts";

type DayAmount = Pick<TeamDay, "team" | "environment" | "day" | "amount">;

interface DayCalls extends Omit<CallShare, "amount"> {
  readonly day: string;
  readonly tokens: number;
}

/**
 * Shares what each team spent on a day among that day's calls, by their tokens. The parts are exactly the whole.
 *
 * @returns undefined where the ledger holds no call of the month
 */
export async function readCalls(
  database: UsageDatabase,
  store: string,
  { calls }: UsageManifest,
  days: readonly TeamDay[],
  { monthFrom, weekTo }: SpendPeriod,
): Promise<CallFacts | undefined> {
  const files = Object.entries(calls)
    .filter(([month]) => month >= monthFrom.slice(0, 7) && month <= weekTo.slice(0, 7))
    .map(([, file]) => file);
  if (files.length === 0) return undefined;
  await openStored(database, "calls", store, files);
  const month = { month_from: monthFrom, month_to: weekTo };
  const byTeam = await database.rows<TeamCalls>("calls-by-team", month);
  if (byTeam.length === 0) return undefined;
  const parts = await database.rows<DayCalls>("call-shares", month);
  return {
    byTeam,
    ...shareDays(
      days.filter(({ day }) => day >= monthFrom),
      parts,
    ),
  };
}

/** @param days  what each team spent on each day; one entry for each */
export function shareDays(
  days: readonly DayAmount[],
  calls: readonly DayCalls[],
): Pick<CallFacts, "shares" | "withoutCalls"> {
  const byDay = Map.groupBy(calls, dayKey);
  const shares = new Map<string, { readonly of: DayCalls; units: bigint; calls: number }>();
  const without: string[] = [];
  const isSpent = new Set(days.map(dayKey));
  const unbilled = calls.filter((one) => !isSpent.has(dayKey(one))).map((one) => ({ ...one, amount: "0" }));
  for (const day of [...days, ...uniqueDays(unbilled)]) {
    const those = byDay.get(dayKey(day)) ?? [];
    const weights = those.some(({ tokens }) => tokens > 0)
      ? those.map(({ tokens }) => BigInt(tokens))
      : those.map((one) => BigInt(one.calls));
    const parts = allocate(exactUnits(day.amount), weights);
    if (parts.length === 0) without.push(day.amount);
    for (const [at, of] of those.entries()) {
      const key = JSON.stringify([of.team, of.environment, of.workflow, of.repository, of.customer, of.user]);
      const known = shares.get(key) ?? { of, units: 0n, calls: 0 };
      known.units += parts[at] ?? 0n;
      known.calls += of.calls;
      shares.set(key, known);
    }
  }
  return {
    shares: [...shares.values()]
      .sort((a, b) => (a.units === b.units ? 0 : a.units > b.units ? -1 : 1))
      .map(({ of, units, calls: count }) => ({
        team: of.team,
        environment: of.environment,
        workflow: of.workflow,
        repository: of.repository,
        customer: of.customer,
        user: of.user,
        calls: count,
        amount: exactAmount(units),
      })),
    withoutCalls: exactSum(without),
  };
}

/** Days with calls and no bill yet, each once. */
function uniqueDays(days: readonly DayAmount[]): DayAmount[] {
  return [...new Map(days.map((day) => [dayKey(day), day])).values()];
}
