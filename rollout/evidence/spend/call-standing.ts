import { exactAmount, exactSum, exactUnits } from "../../onboarding/vocabulary/exact-amounts.ts";
import type { CallStanding, Share, TeamSpend } from "./spend-evidence.ts";
import type { CallShare, SpendFacts } from "./spend-facts.ts";
import type { SpendRequest } from "./spend-request.ts";
import { teamKey } from "./team-key.ts";

/** What the month's calls cost, by whom and for whom. */
export function callStanding(
  { facts, spenders, userName }: SpendRequest,
  teams: readonly TeamSpend[],
): CallStanding {
  const { calls } = facts;
  if (calls === undefined) return { status: "not-measured" };
  const spentBy = new Map(teams.map((one) => [teamKey(one), one.spent]));
  const uses = new Map(spenders.map((one) => [teamKey(one), one.uses]));
  return {
    status: "measured",
    teams: calls.byTeam.map((one) => {
      const spent = spentBy.get(teamKey(one)) ?? "0.00";
      return { ...one, spent, perCall: one.calls === 0 ? null : Number(spent) / one.calls };
    }),
    workflows: sharesBy(calls, (share) => ({
      name: share.workflow,
      team: share.team,
      approvedUse: share.workflow === null ? null : (uses.get(teamKey(share))?.[share.workflow] ?? null),
    })),
    customers: sharesBy(calls, ({ customer }) => ({ name: customer, team: null, approvedUse: null })),
    repositories: sharesBy(calls, ({ repository }) => ({ name: repository, team: null, approvedUse: null })),
    users: sharesBy(calls, ({ user }) => ({
      name: user === null ? null : userName(user),
      team: null,
      approvedUse: null,
    })),
    withoutCalls: exactSum([calls.withoutCalls]),
  };
}

type Named = Pick<Share, "name" | "team" | "approvedUse">;

/** Largest first; together exactly the shares. */
function sharesBy({ shares }: NonNullable<SpendFacts["calls"]>, by: (share: CallShare) => Named): Share[] {
  const groups = Map.groupBy(shares, (share) => JSON.stringify(by(share)));
  return [...groups]
    .map(([named, own]) => ({
      ...(JSON.parse(named) as Named),
      calls: own.reduce((sum, one) => sum + one.calls, 0),
      units: own.reduce((sum, one) => sum + exactUnits(one.amount), 0n),
    }))
    .sort((a, b) => (a.units === b.units ? 0 : a.units > b.units ? -1 : 1))
    .map(({ units, ...share }) => ({ ...share, amount: exactAmount(units) }));
}
