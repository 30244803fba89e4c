import type { Principal } from "./principal.ts";
import type { StoredRecord } from "./store.ts";

/** What a call changed. */
export interface Change {
  /** `create`, `update`, `delete`, or the name of an action, e.g. `changeCompartment`. */
  readonly action: string;
  /** What there is after it; of a deletion: what there was. */
  readonly record: StoredRecord;
  readonly principal: Principal;
}

/** What watches over the tenancy. */
export interface Watch {
  /** Told every change that was answered with success. */
  changed(change: Change): void;
  /** Told when somebody is about to see what time alone may have changed. */
  look(): void;
}
