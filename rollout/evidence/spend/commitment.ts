import { addDays, daysBetween } from "../../onboarding/vocabulary/days.ts";
import { exactSum } from "../../onboarding/vocabulary/exact-amounts.ts";
import type { CommitmentStanding } from "./spend-evidence.ts";
import type { SpendFacts } from "./spend-facts.ts";
import type { Commitment } from "../../onboarding/vocabulary/spend-review.ts";

/**
 * How far the credits are drawn down. Others than the rollout draw on them, too: only the balance that somebody read
 * says what is left.
 */
export function commitmentStanding(
  commitment: Commitment | undefined,
  facts: SpendFacts,
): CommitmentStanding {
  if (commitment === undefined) return { status: "not-declared" };
  const { amount, starts, ends, balance } = commitment;
  if (balance === undefined) {
    const drawn = facts.drawn === undefined ? null : exactSum([facts.drawn]);
    return { status: "balance-not-given", amount, starts, ends, drawn };
  }
  const daysDrawn = daysBetween(starts, balance.on) + 1;
  const drawnPerDay = (amount - balance.amount) / daysDrawn;
  const lasts = drawnPerDay === 0 ? Number.POSITIVE_INFINITY : Math.floor(balance.amount / drawnPerDay);
  const daysLeft = Math.max(0, daysBetween(balance.on, ends));
  return {
    status: "burn-down",
    amount,
    starts,
    ends,
    balance: balance.amount,
    balanceOn: balance.on,
    drawnPerDay,
    emptyOn: lasts < daysLeft ? addDays(balance.on, lasts + 1) : null,
    leftAtEnd: Math.max(0, balance.amount - drawnPerDay * daysLeft),
  };
}
