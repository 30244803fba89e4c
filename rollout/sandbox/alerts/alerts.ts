import type { Where } from "../compartments.ts";
import type { StoredRecord } from "../store.ts";
import type { Change, Watch } from "../watch.ts";
import { budgetMails } from "./budget-mails.ts";
import { type CloudEvent, eventOf, triggeredEvent } from "./cloud-event.ts";
import { confirmationRequest } from "./confirmation.ts";
import { noteDeliveries } from "./delivery.ts";
import { dispatch } from "./dispatch.ts";
import { evaluate, nextEvaluation, type TriggeredAlert } from "./evaluation.ts";
import { usageIn } from "./usage.ts";

/** Budgets that are looked at once a day, and events that reach whoever asked for them. */
export class Alerts implements Watch {
  readonly where: Where;

  constructor(where: Where) {
    this.where = where;
  }

  changed(change: Change): void {
    const { action, record } = change;
    if (record.kind === "onssubscription" && action === "create") {
      noteDeliveries(this.where.store, [confirmationRequest(record, this.where)]);
    }
    const event = eventOf(change, this.where);
    if (event !== undefined) this.#tell(event);
  }

  /**
   * Looks at each budget as often as OCI would have since it last did, each time as of that time.
   *
   * Without any usage there is nothing to compute.
   */
  look(): void {
    if (usageIn(this.where.store).length === 0) return;
    const now = this.where.world.now();
    for (const { id } of this.where.store.living("budget")) {
      for (let at = this.#next(id); at !== undefined && at <= now; at = this.#next(id)) {
        this.#evaluate(id, at);
      }
    }
  }

  /** Looks at all budgets now, and at what was missed before. @returns what went off now */
  evaluate(): TriggeredAlert[] {
    this.look();
    const now = this.where.world.now();
    return this.where.store.living("budget").flatMap(({ id }) => this.#evaluate(id, now));
  }

  #next(budgetId: string): Date | undefined {
    const budget = this.where.store.byId(budgetId);
    return budget === undefined ? undefined : nextEvaluation(budget);
  }

  #evaluate(budgetId: string, at: Date): TriggeredAlert[] {
    const budget: StoredRecord | undefined = this.where.store.byId(budgetId);
    if (budget === undefined) return [];
    const triggered = evaluate(budget, at, this.where);
    for (const alert of triggered) {
      noteDeliveries(this.where.store, budgetMails(alert, this.where.store));
      this.#tell(triggeredEvent(alert, this.where));
    }
    return triggered;
  }

  #tell(event: CloudEvent): void {
    noteDeliveries(this.where.store, dispatch(event, this.where));
  }
}
