/** One weekly review of spend, as it was held (CO-3). */
export interface ReviewModel {
  /** ISO week, `YYYY-Www`. */
  readonly week: string;
  readonly heldOn: string;
  readonly attended: readonly string[];
  readonly decisions: readonly DecisionModel[];
}

export interface DecisionModel {
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
