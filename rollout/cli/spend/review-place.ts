import type { AlertStanding, FiredAlert } from "../../evidence/spend/alert-standing.ts";
import type { RolloutModel } from "../../onboarding/model.ts";
import type { BudgetMail, Delivery, Notification } from "../../sandbox/alerts/delivery.ts";
import { newestAlertTest } from "../alerts-kept.ts";
import { openOci } from "../oci/oci-session.ts";
import type { CommonOptions } from "../open-engine.ts";
import { control } from "../sandbox/control-client.ts";
import type { World } from "../world.ts";
import type { HandoverPlace } from "./review-scope.ts";

/** The tenancy, or the local OCI, as a review of spend asks it. */
export interface ReviewPlace {
  readonly handovers: HandoverPlace;
  /** Alerts that went off within inclusive days. */
  readonly fired: (days: { readonly from: string; readonly to: string }) => Promise<AlertStanding["fired"]>;
  readonly subscribers: () => AlertStanding["subscribers"];
  readonly close: () => Promise<void>;
}

export async function openReviewPlace(
  world: World,
  model: RolloutModel,
  options: CommonOptions & { readonly sandbox?: boolean },
): Promise<ReviewPlace> {
  const session = await openOci(world, model, options);
  const { handovers, control: door, close } = session;
  return {
    handovers,
    fired: async ({ from, to }) => {
      if (door === undefined) return { status: "not-checked", reason: NOT_LISTED };
      const inbox = (await control(door, "GET", "/inbox")) as readonly Delivery[];
      return { status: "checked", alerts: firedAlerts(inbox).filter(({ time }) => isWithin(time, from, to)) };
    },
    subscribers: () => subscribersSeen(world, options.sandbox ?? false),
    close,
  };
}

const NOT_LISTED =
  "OCI keeps no list of what its budgets and topics delivered; ask those who should have had it.";

function isWithin(time: string, from: string, to: string): boolean {
  const day = time.slice(0, 10);
  return day >= from && day <= to;
}

/** What budgets mailed, and what topics had of it, in the order in which it was told. */
function firedAlerts(inbox: readonly Delivery[]): FiredAlert[] {
  const mails = inbox.filter((one): one is BudgetMail => one.kind === "budget-mail");
  const names = new Map(mails.map(({ budgetId, budget }) => [budgetId, budget]));
  const notified = inbox.filter(
    (one): one is Notification => one.kind === "notification" && one.title.endsWith(".createtriggeredalert"),
  );
  return [
    ...mails.map(({ time, budget, endpoint }) => ({
      time,
      budget,
      recipient: endpoint,
      isDelivered: true,
      reason: null,
    })),
    ...notified.map(({ time, topic, endpoint, isDelivered, reason, body }) => ({
      time,
      budget: names.get(budgetIdOf(body)) ?? budgetIdOf(body),
      recipient: `${endpoint}, by topic ${topic}`,
      isDelivered,
      reason: reason ?? null,
    })),
  ].sort((a, b) => (a.time < b.time ? -1 : a.time > b.time ? 1 : 0));
}

function budgetIdOf(event: string): string {
  const { data } = JSON.parse(event) as { data: { additionalDetails: { budgetId: string } } };
  return data.additionalDetails.budgetId;
}

function subscribersSeen(world: World, sandbox: boolean): AlertStanding["subscribers"] {
  const test = newestAlertTest(world, sandbox);
  if (test === undefined) {
    const command = `rollout alerts test <team>${sandbox ? " --sandbox" : ""}`;
    return { status: "not-checked", reason: `No alert was tested yet: run "${command}".` };
  }
  return {
    status: "checked",
    on: test.time.slice(0, 10),
    subscribers: test.subscribers.map(({ address, state }) => ({ address, state })),
  };
}
