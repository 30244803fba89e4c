import type { Store } from "../store.ts";

interface Told {
  /** By the sandbox's clock: RFC 3339, UTC. */
  readonly time: string;
  readonly title: string;
  readonly body: string;
}

/** What a topic had for one of its subscriptions. */
export interface Notification extends Told {
  readonly kind: "notification";
  /** Name of the topic. */
  readonly topic: string;
  readonly topicId: string;
  readonly subscriptionId: string;
  readonly protocol: string;
  readonly endpoint: string;
  readonly state: "confirmed" | "pending";
  readonly isDelivered: boolean;
  /** Why it was not delivered. */
  readonly reason?: string;
}

/** What asks a new subscriber to confirm. */
export interface Confirmation extends Told {
  readonly kind: "confirmation";
  readonly topic: string;
  readonly subscriptionId: string;
  readonly protocol: string;
  readonly endpoint: string;
}

/** What a budget's alert rule mails to its own recipients: no topic, nothing to confirm. */
export interface BudgetMail extends Told {
  readonly kind: "budget-mail";
  readonly endpoint: string;
  readonly state: "no confirmation needed";
  readonly budgetId: string;
  /** Name of the budget. */
  readonly budget: string;
  readonly alertRuleId: string;
}

/** What an event rule wrote to a stream. */
export interface StreamMessage extends Told {
  readonly kind: "stream-message";
  readonly streamId: string;
}

/** That an event rule called a function. */
export interface Invocation extends Told {
  readonly kind: "invocation";
  readonly functionId: string;
}

export type Delivery = Notification | Confirmation | BudgetMail | StreamMessage | Invocation;

const JOURNAL = "deliveries";

/** All deliveries so far, in their order. */
export function deliveriesIn(store: Store): readonly Delivery[] {
  return store.journal<Delivery>(JOURNAL);
}

export function noteDeliveries(store: Store, deliveries: readonly Delivery[]): void {
  store.note(JOURNAL, deliveries);
}
