import type { SpendFacts } from "../../rollout/evidence/spend/spend-facts.ts";
import type { Spender, SpendRequest } from "../../rollout/evidence/spend/spend-request.ts";
import { addDays } from "../../rollout/onboarding/vocabulary/days.ts";

/** @returns facts of a store that holds nothing, but for what is said */
export function spendFacts(known: Partial<SpendFacts> = {}): SpendFacts {
  return {
    seen: undefined,
    dates: [],
    days: [],
    skus: [],
    unallocated: [],
    untagged: [],
    costCenters: [],
    bill: { allocated: "0", unallocated: "0", billed: "0" },
    drawn: undefined,
    calls: undefined,
    ...known,
  };
}

/** @returns facts of days from a first one, all of one team-environment */
export function factsOfDays(
  first: string,
  amounts: readonly number[],
  of: { readonly team: string; readonly environment: string },
): SpendFacts {
  const dates = amounts.map((_, at) => addDays(first, at));
  const total = String(amounts.reduce((sum, amount) => sum + amount, 0));
  return spendFacts({
    seen: { first, last: dates.at(-1) ?? first },
    dates,
    days: amounts.map((amount, at) => ({
      ...of,
      day: dates[at] ?? first,
      amount: String(amount),
      used: String(amount),
    })),
    bill: { allocated: total, unallocated: "0", billed: total },
  });
}

export const SPENDER: Spender = {
  team: "claims",
  environment: "dev",
  owner: "claims-lead@example.com",
  costCenter: "CC-1077",
  budget: {
    amount: 1000,
    alertPercents: [50, 80, 100],
    pace: { remainingFactor: 2, jumpFactor: 3, leastAmount: 10 },
  },
  uses: { "claim-triage": "customer-facing-decisions" },
};

/** @returns what a review of the week 2026-W50 is made of */
export function spendRequest(known: Partial<SpendRequest> = {}): SpendRequest {
  return {
    week: "2026-W50",
    asOf: "2026-12-14",
    currency: "USD",
    sandbox: false,
    facts: spendFacts(),
    spenders: [SPENDER],
    platform: "platform@example.com",
    finance: "finance@example.com",
    commitment: undefined,
    firstReview: "2026-12-07",
    reviews: [],
    fired: { status: "not-checked", reason: "Nobody asked." },
    subscribers: { status: "not-checked", reason: "Nobody asked." },
    userName: (user) => user,
    ...known,
  };
}
