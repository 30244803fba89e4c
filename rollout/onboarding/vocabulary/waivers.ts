/** A finding that someone accepted for a time (RE-3): on one resource, or on a team's, in one environment or all. */
export interface Waiver {
  /** Policy whose finding is accepted. */
  readonly policy: string;
  /** URN of the one resource; absent where it is of a team. */
  readonly resource?: string;
  readonly team?: string;
  /** Absent: every environment of the team. */
  readonly environment?: string;
  readonly reason: string;
  /** Mail address of who answers for the risk until it is gone. */
  readonly owner: string;
  /** Mail address of who accepted it. */
  readonly approver: string;
  readonly ticket: string;
  /** Last day on which it holds, `YYYY-MM-DD`. */
  readonly expires: string;
}
