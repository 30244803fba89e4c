import { type Body, textOf } from "../body.ts";
import { compartmentOf, type Where } from "../compartments.ts";
import { ocidLetters } from "../ocid.ts";
import type { Change } from "../watch.ts";
import { compartmentName } from "./compartment-path.ts";
import type { TriggeredAlert } from "./evaluation.ts";
import { eventTypeOf } from "./event-types.ts";

/** What OCI's services tell each other. Source: OCI Events, Contents of an Event Message. */
export interface CloudEvent {
  readonly eventType: string;
  readonly cloudEventsVersion: "0.1";
  readonly eventTypeVersion: "2.0";
  /** The service, e.g. `budgets`. */
  readonly source: string;
  readonly eventID: string;
  /** RFC 3339, UTC. */
  readonly eventTime: string;
  readonly contentType: "application/json";
  readonly data: Body & { readonly compartmentId: string };
  readonly extensions: { readonly compartmentId: string };
}

export const TRIGGERED_ALERT = "com.oraclecloud.budgets.createtriggeredalert";

/** @returns undefined where OCI is not known to tell of that change */
export function eventOf({ action, record, principal }: Change, where: Where): CloudEvent | undefined {
  const eventType = eventTypeOf(record.kind, action);
  if (eventType === undefined) return undefined;
  const resource = where.store.byId(eventType.of === "parent" ? record.parentId : record.id) ?? record;
  const compartmentId = compartmentOf(resource, where);
  return envelope(eventType.name, compartmentId, where, {
    resourceName: resource.name,
    resourceId: resource.id,
    freeformTags: resource.body["freeformTags"] ?? {},
    definedTags: resource.body["definedTags"] ?? {},
    identity: { principalId: principal.id, principalName: principal.name },
    additionalDetails: {},
  });
}

/**
 * It carries ids, and no name of a budget. It is told where the budget lies, which is the root.
 *
 * @see OCI Events, Services that Produce Events, Budgets: Triggered Alert - Create
 */
export function triggeredEvent(alert: TriggeredAlert, where: Where): CloudEvent {
  const budget = where.store.byId(alert.budgetId);
  const compartmentId = textOf(budget?.body ?? {}, "compartmentId") ?? where.world.tenancyId;
  const additionalDetails = { budgetId: alert.budgetId, alertRuleId: alert.alertRuleId };
  const event = envelope(TRIGGERED_ALERT, compartmentId, where, {
    eventName: "CreateTriggeredAlert",
    resourceId: alert.id,
    availabilityDomain: "",
    additionalDetails,
  });
  return { ...event, eventTime: alert.time };
}

function envelope(eventType: string, compartmentId: string, where: Where, data: Body): CloudEvent {
  const eventTime = where.world.now().toISOString();
  const ordinal = where.store.nextGeneration(`event ${eventType} ${eventTime}`);
  return {
    eventType,
    cloudEventsVersion: "0.1",
    eventTypeVersion: "2.0",
    source: eventType.split(".")[2] ?? "",
    eventID: ocidLetters([eventType, eventTime, String(ordinal)]).slice(0, 32),
    eventTime,
    contentType: "application/json",
    data: { compartmentId, compartmentName: compartmentName(compartmentId, where), ...data },
    extensions: { compartmentId },
  };
}
