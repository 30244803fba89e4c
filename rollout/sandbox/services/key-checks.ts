import { asBody, textOf } from "../body.ts";
import { notFound, Refusal } from "../refusal.ts";
import type { Context, ResourceKind } from "../service.ts";
import type { StoredRecord } from "../store.ts";
import { daysAfter, millisecondsOf } from "../times.ts";
import type { Check } from "./first-refusal.ts";

/** Days that a deletion lies ahead. Source: OCI Key Management API, ScheduleKeyDeletionDetails.timeOfDeletion. */
const [FEWEST_DAYS, MOST_DAYS] = [7, 30];
/** What is sent at the limit has been on its way for a while. */
const GRACE = 60_000;

/** @returns the state of a key or vault by now: at the time of its deletion it is gone */
export function stateNow({ body }: StoredRecord, { world }: Context): string {
  const time = textOf(body, "timeOfDeletion");
  const isOver = time !== undefined && millisecondsOf(time) <= world.now().getTime();
  return isOver ? "DELETED" : String(body["lifecycleState"]);
}

function isGoing(record: StoredRecord, context: Context): boolean {
  return ["PENDING_DELETION", "DELETED"].includes(stateNow(record, context));
}

/**
 * A key that nobody can encrypt with: not there, not enabled, or of a vault that goes.
 *
 * @see Key Management, Deleting Vaults and Keys: what was encrypted with it can't be read any more. Words not seen.
 */
export function refuseUnusableKey(id: string, context: Context): Refusal | undefined {
  const key = context.store.living("key").find((one) => one.id === id);
  if (key === undefined) return notFound(`key ${id}`);
  const vault = context.store.byId(String(key.body["vaultId"]));
  const state = stateNow(key, context);
  if (state !== "ENABLED") return new Refusal(409, "IncorrectState", `Key ${id} is ${state}, not ENABLED.`);
  return vault !== undefined && isGoing(vault, context)
    ? new Refusal(409, "IncorrectState", `Vault ${vault.id} of key ${id} is to be deleted.`)
    : undefined;
}

/** Source: Key Management, Deleting Vaults and Keys: it can only be cancelled. Words not seen. */
export const isNotGoing: Check = (body, _others, context) => {
  const before = context.store.byId(textOf(body, "id") ?? "");
  return before !== undefined && isGoing(before, context) ? going(before) : undefined;
};

/** Source: OCI Key Management API, CreateKeyDetails.displayName, 1 to 100 characters. Words not seen. */
export const keyNameIsShort: Check = (body) => {
  const name = textOf(body, "displayName");
  return name === undefined || (name.length > 0 && name.length <= 100)
    ? undefined
    : wrong("displayName must be of 1 to 100 characters.");
};

/** Source: OCI Key Management API, AutoKeyRotationDetails.rotationIntervalInDays. Words not seen. */
export const rotationIsInRange: Check = (body) => {
  const { rotationIntervalInDays } = asBody(body["autoKeyRotationDetails"]);
  if (rotationIntervalInDays === undefined) return undefined;
  const days = Number(rotationIntervalInDays);
  return days >= 60 && days <= 365
    ? undefined
    : wrong("autoKeyRotationDetails.rotationIntervalInDays must be from 60 to 365.");
};

/** Source: Key Management, Rotating Keys and Managing Vaults. Words not seen. */
export const actionIsPossible: NonNullable<ResourceKind["refusesAction"]> = (
  action,
  sent,
  record,
  context,
) => {
  if (action === "cancelDeletion") {
    return isGoing(record, context)
      ? undefined
      : new Refusal(409, "IncorrectState", `${record.id} is not to be deleted.`);
  }
  if (isGoing(record, context)) return going(record);
  return action === "scheduleDeletion" ? refuseTime(textOf(sent, "timeOfDeletion"), context) : undefined;
};

function refuseTime(time: string | undefined, { world }: Context): Refusal | undefined {
  if (time === undefined) return undefined;
  const [first, last] = [FEWEST_DAYS, MOST_DAYS].map((days) => millisecondsOf(daysAfter(world.now(), days)));
  const asked = millisecondsOf(time);
  return asked >= Number(first) - GRACE && asked <= Number(last) + GRACE
    ? undefined
    : wrong(`timeOfDeletion must lie ${FEWEST_DAYS} to ${MOST_DAYS} days ahead.`);
}

function going({ id, body }: StoredRecord): Refusal {
  return new Refusal(409, "IncorrectState", `${id} is to be deleted at ${String(body["timeOfDeletion"])}.`);
}

function wrong(message: string): Refusal {
  return new Refusal(400, "InvalidParameter", message);
}
