/** When a day's spend is told before OCI's own alerts (CO-4). */
export interface PaceThresholds {
  /** Recent spend per day may be at most this many times what is left of the budget per day. */
  readonly remainingFactor: number;
  /** A day may cost at most this many times what is usual of its kind. */
  readonly jumpFactor: number;
  /** Units of the tenancy's currency; smaller sums per day are never told. */
  readonly leastAmount: number;
}

/** Universal Credits, in the tenancy's currency. */
export interface Commitment {
  readonly amount: number;
  /** Inclusive days. */
  readonly starts: string;
  readonly ends: string;
  /** What was left at the end of a day; absent where nobody read it. */
  readonly balance: { readonly amount: number; readonly on: string } | undefined;
}

/** One weekly review of spend, as it was held (CO-3). */
export interface Review {
  /** ISO week, `YYYY-Www`. */
  readonly week: string;
  readonly heldOn: string;
  readonly attended: readonly string[];
  readonly decisions: readonly Decision[];
}

export interface Decision {
  readonly id: string;
  readonly decides: string;
  /** Mail address of who does it. */
  readonly person: string;
  readonly due: string;
  /** What it answers: an anomaly, a team, a ticket. */
  readonly about: string | undefined;
  /** Absent: it is open. */
  readonly closed: { readonly on: string; readonly outcome: string } | undefined;
}
