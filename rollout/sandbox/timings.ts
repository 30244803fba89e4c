/**
 * How long OCI takes for what is at once here unless somebody asks for it, in seconds of the sandbox's clock.
 *
 * 0 everywhere: nothing is ever seen under way.
 */
export interface Timings {
  /** Until what was created leaves its first state, e.g. `CREATING`. */
  readonly creation: number;
  /** Until what was deleted leaves a state such as `DELETING`. */
  readonly deletion: number;
  /** Until a work request has succeeded. It is accepted for the first half of that, then in progress. */
  readonly workRequest: number;
  /** Until a new compartment can be used: whatever is asked of what lies in it is 404 `NotAuthorizedOrNotFound`. */
  readonly compartmentVisible: number;
}

export const AT_ONCE: Timings = { creation: 0, deletion: 0, workRequest: 0, compartmentVisible: 0 };
