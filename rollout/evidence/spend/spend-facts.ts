/** An exact amount as text, in the tenancy's currency, with up to 20 decimals. */
export type ExactAmount = string;

/** Why nobody of the documents pays for an amount. */
export const UNALLOCATED_REASONS = [
  "no-resource",
  "no-team",
  "unknown-team",
  "no-environment",
  "unknown-environment",
] as const;
export type UnallocatedReason = (typeof UNALLOCATED_REASONS)[number];

/** What the usage data says of some days: sums of stored rows, nothing else. */
export interface SpendFacts {
  /** First and last day with a row in the store, absent where it holds none. */
  readonly seen: { readonly first: string; readonly last: string } | undefined;
  /** Days that were looked at with a row of anybody's, sorted. On all others nothing is known, not even that nothing was spent. */
  readonly dates: readonly string[];
  /** Sorted by team, environment, day. A day without a row of theirs is missing. */
  readonly days: readonly TeamDay[];
  /** The reviewed week and the one before. */
  readonly skus: readonly SkuWeeks[];
  /** Of the month so far, largest first. */
  readonly unallocated: readonly UnallocatedSpend[];
  readonly untagged: readonly UntaggedSpend[];
  readonly costCenters: readonly { readonly costCenter: string; readonly amount: ExactAmount }[];
  /** Over all days that were looked at: the first two are the third, to the last digit. */
  readonly bill: {
    readonly allocated: ExactAmount;
    readonly unallocated: ExactAmount;
    readonly billed: ExactAmount;
  };
  /** What the imported accounts drew of the credits until the week's end; absent where nobody asked, or the store does not reach back to their first day. */
  readonly drawn: ExactAmount | undefined;
  /** What the access layer wrote of the calls; absent where nothing of the month was imported. */
  readonly calls: CallFacts | undefined;
}

export interface TeamDay {
  readonly team: string;
  readonly environment: string;
  readonly day: string;
  readonly amount: ExactAmount;
  /** Of it, what was used that day: without credits, corrections, purchases and taxes. */
  readonly used: ExactAmount;
}

/** One SKU of one team in one environment. Quantities in `unit`. */
export interface SkuWeeks {
  readonly team: string;
  readonly environment: string;
  readonly service: string;
  readonly sku: string;
  readonly skuName: string;
  readonly unit: string;
  readonly billed: ExactAmount;
  readonly quantity: ExactAmount;
  readonly billedBefore: ExactAmount;
  readonly quantityBefore: ExactAmount;
}

export interface UnallocatedSpend {
  readonly reason: UnallocatedReason;
  /** As the tags say. */
  readonly team: string | null;
  readonly environment: string | null;
  readonly compartmentId: string | null;
  readonly compartmentName: string | null;
  /** FOCUS ChargeCategory. */
  readonly category: string;
  readonly amount: ExactAmount;
  readonly rows: number;
}

/** Spend whose team is known by its compartment, and whose tags lack something or say otherwise. */
export interface UntaggedSpend {
  readonly team: string;
  readonly environment: string;
  readonly gap: "no-team-tag" | "no-cost-center-tag" | "tags-disagree";
  readonly tagTeam: string | null;
  readonly amount: ExactAmount;
  readonly rows: number;
}

/** The month's calls, and what of the bill is theirs. */
export interface CallFacts {
  readonly byTeam: readonly TeamCalls[];
  /** Largest first; together exactly what was allocated to their teams on days with calls. */
  readonly shares: readonly CallShare[];
  /** What teams spent on days without a call in the ledger: it is nobody's in particular. */
  readonly withoutCalls: ExactAmount;
}

export interface TeamCalls {
  readonly team: string;
  readonly environment: string;
  readonly calls: number;
  readonly failed: number;
  readonly tokensIn: number;
  readonly tokensOut: number;
}

/** A share of a team's spend by its tokens. */
export interface CallShare {
  readonly team: string;
  readonly environment: string;
  readonly workflow: string | null;
  readonly repository: string | null;
  readonly customer: string | null;
  readonly user: string | null;
  readonly calls: number;
  readonly amount: ExactAmount;
}
