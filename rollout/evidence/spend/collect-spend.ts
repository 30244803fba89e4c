import { addDays } from "../../onboarding/vocabulary/days.ts";
import { monthStart } from "../../onboarding/vocabulary/day-kinds.ts";
import { exactSum, exactUnits } from "../../onboarding/vocabulary/exact-amounts.ts";
import { RolloutError } from "../../onboarding/vocabulary/rollout-error.ts";
import { addWeeks, mondayOf, sundayOf } from "../../onboarding/vocabulary/weeks.ts";
import { callStanding } from "./call-standing.ts";
import { commitmentStanding } from "./commitment.ts";
import { decisionsToTake } from "./decisions-to-take.ts";
import { decisionStanding } from "./decisions.ts";
import { monthShare } from "./forecast.ts";
import { moversOf } from "./movers.ts";
import { ownerOf } from "./owner-of.ts";
import { byDay } from "./pace.ts";
import type { MonthStanding, SpendEvidence, TeamSpend } from "./spend-evidence.ts";
import type { SpendFacts } from "./spend-facts.ts";
import type { SpendRequest } from "./spend-request.ts";
import { reachedThresholds, teamAnomalies, teamSpend, type ReviewDays } from "./team-spend.ts";
import { teamKey } from "./team-key.ts";

/** What is allocated and what is not do not make the bill. Nothing was written. */
export class BillMismatch extends RolloutError {
  override readonly name = "BillMismatch";
}

/** One weekly review, from what the documents declare and what the store holds. @throws BillMismatch */
export function collectSpend(request: SpendRequest): SpendEvidence {
  const { week, asOf, currency, facts, spenders } = request;
  requireWholeBill(facts);
  const days = reviewDays(week, facts);
  const byTeam = Map.groupBy(facts.days, teamKey);
  const known = spenders.map((spender) => ({ spender, own: byTeam.get(teamKey(spender)) ?? [] }));
  const teams = known.map(({ spender, own }) => teamSpend(spender, own, facts.dates, days));
  const decided = new Map(
    request.reviews.flatMap(({ decisions }) =>
      decisions.map(({ about, decides }) => [about, decides] as const),
    ),
  );
  const review: Omit<SpendEvidence, "decisions"> = {
    apiVersion: "rollout/v1",
    kind: "SpendEvidence",
    week,
    from: days.weekFrom,
    to: days.weekTo,
    asOf,
    currency,
    sandbox: request.sandbox,
    data: { until: facts.seen?.last ?? null, missingDays: missingDays(days, facts, asOf) },
    month: monthStanding(days, teams, facts),
    teams,
    costCenters: facts.costCenters.map(({ costCenter, amount }) => ({
      costCenter,
      amount: exactSum([amount]),
    })),
    commitment: commitmentStanding(request.commitment, facts),
    movers: moversOf(facts.skus),
    unallocated: facts.unallocated.map((one) => ({
      ...one,
      amount: exactSum([one.amount]),
      ask: ownerOf(request, one.team),
    })),
    untagged: facts.untagged.map((one) => ({
      ...one,
      amount: exactSum([one.amount]),
      ask: ownerOf(request, one.team),
    })),
    alerts: {
      fired: request.fired,
      reached: known.flatMap(({ spender }, at) =>
        teams[at] === undefined ? [] : reachedThresholds(spender, teams[at], days.weekFrom),
      ),
      subscribers: request.subscribers,
    },
    anomalies: known
      .flatMap(({ spender, own }) => teamAnomalies(spender, own, facts.dates, days.weekFrom))
      .sort(byDay)
      .map((alert) => ({ ...alert, decision: decided.get(alert.name) ?? null })),
    calls: callStanding(request, teams),
  };
  const standing = decisionStanding(request);
  return {
    ...review,
    decisions: { toTake: decisionsToTake(request, review, standing.reviews), ...standing },
  };
}

function requireWholeBill({ bill }: SpendFacts): void {
  const { allocated, unallocated, billed } = bill;
  if (exactUnits(allocated) + exactUnits(unallocated) === exactUnits(billed)) return;
  throw new BillMismatch(
    `allocated ${allocated} and unallocated ${unallocated} do not make ${billed}, which was billed. Nothing was written. Import the usage data into an empty folder with --store, and report this fault.`,
  );
}

function reviewDays(week: string, { dates }: SpendFacts): ReviewDays {
  const [weekFrom, weekTo] = [mondayOf(week), sundayOf(week)];
  const monthFrom = monthStart(weekTo);
  const before = addWeeks(week, -1);
  return {
    monthFrom,
    weekFrom,
    weekTo,
    beforeFrom: mondayOf(before),
    beforeTo: sundayOf(before),
    until: dates.findLast((day) => day >= monthFrom && day <= weekTo),
  };
}

function missingDays(
  { monthFrom, beforeFrom, weekTo }: ReviewDays,
  { dates }: SpendFacts,
  asOf: string,
): string[] {
  const known = new Set(dates);
  const missing: string[] = [];
  const last = weekTo < asOf ? weekTo : addDays(asOf, -1);
  for (let day = monthFrom < beforeFrom ? monthFrom : beforeFrom; day <= last; day = addDays(day, 1)) {
    if (!known.has(day)) missing.push(day);
  }
  return missing;
}

function monthStanding(
  { monthFrom, until }: ReviewDays,
  teams: readonly TeamSpend[],
  { unallocated }: SpendFacts,
): MonthStanding {
  return {
    month: monthFrom.slice(0, 7),
    until: until ?? null,
    over: until === undefined ? 0 : monthShare(until),
    budget: teams.reduce((sum, { budget }) => sum + (budget ?? 0), 0),
    forecast: totalForecast(teams),
    spent: exactSum(teams.map(({ spent }) => spent)),
    unallocated: exactSum(unallocated.map(({ amount }) => amount)),
    week: exactSum(teams.map((team) => team.week)),
    weekBefore: exactSum(teams.map(({ weekBefore }) => weekBefore)),
  };
}

/** Teams do not spend more because others do, so what they are off by adds up as independent errors do. */
function totalForecast(teams: readonly TeamSpend[]): MonthStanding["forecast"] {
  let [amount, below, above, without] = [0, 0, 0, 0];
  for (const { forecast, spent } of teams) {
    if (forecast.status === "forecast") {
      amount += forecast.amount;
      below += (forecast.amount - forecast.low) ** 2;
      above += (forecast.high - forecast.amount) ** 2;
    } else {
      amount += Number(spent);
      without += Number(spent) === 0 ? 0 : 1;
    }
  }
  return { amount, low: amount - Math.sqrt(below), high: amount + Math.sqrt(above), without };
}
