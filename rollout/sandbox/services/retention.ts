import { asBody, type Body, textOf } from "../body.ts";
import { Refusal } from "../refusal.ts";
import type { Context, ResourceKind } from "../service.ts";
import type { StoredRecord } from "../store.ts";
import { daysAfter, millisecondsOf } from "../times.ts";
import type { Check } from "./first-refusal.ts";

/** Days that must lie before a retention rule locks for good. Source: Object Storage, Retention Rules. */
const DAYS_BEFORE_LOCK = 14;
/** Rules of one bucket. Source: Object Storage, Retention Rules, "Limits". */
const MOST_RULES = 100;
const DAYS_OF = { DAYS: 1, YEARS: 365 } as const;

export function eitherOr(): Refusal {
  return new Refusal(409, "Conflict", "A bucket has either versioning or retention rules.");
}

function wrong(message: string): Refusal {
  return new Refusal(400, "InvalidParameter", message);
}

/** Source: Object Storage, Retention Rules, "Retention rules and versioning". Words not seen. */
export const bucketHasNoVersions: Check = (body, _others, { store }) => {
  const bucket = store.living("bucket").find(({ name }) => name === body["bucket"]);
  return bucket?.body["versioning"] === "Enabled" ? eitherOr() : undefined;
};

/** Source: Object Storage, Retention Rules: 100 of a bucket. Words not seen. */
export const bucketHasFewRules: Check = (body, others) =>
  others.filter((other) => other.body["bucket"] === body["bucket"]).length < MOST_RULES
    ? undefined
    : new Refusal(400, "LimitExceeded", `A bucket takes up to ${MOST_RULES} retention rules.`);

/** Source: OCI Object Storage API, CreateRetentionRuleDetails.duration. Words not seen. */
export const durationIsWellFormed: Check = ({ duration }) =>
  duration === undefined || duration === null || daysOf(duration) > 0
    ? undefined
    : wrong("duration must be a timeAmount above 0 in DAYS or YEARS.");

/** Source: OCI Object Storage API, UpdateRetentionRuleDetails.timeRuleLocked. Words not seen. */
export const lockLiesAhead: Check = (body, _others, { store, world }) => {
  const locked = textOf(body, "timeRuleLocked");
  if (locked === undefined) return undefined;
  if (body["duration"] === undefined) return wrong("A rule with timeRuleLocked needs a duration.");
  // Its time may be sent again as it was, also when it is near or over.
  const before = store.byId(textOf(body, "id") ?? "")?.body["timeRuleLocked"];
  return before !== locked &&
    millisecondsOf(locked) < millisecondsOf(daysAfter(world.now(), DAYS_BEFORE_LOCK))
    ? wrong(`timeRuleLocked must lie ${DAYS_BEFORE_LOCK} days ahead.`)
    : undefined;
};

/** Source: OCI Object Storage API, UpdateRetentionRuleDetails: "only increases in the duration". Words not seen. */
export const lockedRuleOnlyGrows: Check = (body, _others, context) => {
  const before = context.store.byId(textOf(body, "id") ?? "");
  if (before === undefined || !isLocked(before.body, context)) return undefined;
  const isSame = ["timeRuleLocked", "displayName"].every((field) => body[field] === before.body[field]);
  return isSame && daysOf(body["duration"]) >= daysOf(before.body["duration"])
    ? undefined
    : lockedAlready(before);
};

/** Source: Troubleshooting Retention Rules, "the rule can only be deleted by deleting the bucket". Words not seen. */
export const ruleIsLocked: NonNullable<ResourceKind["refusesDeletion"]> = (rule, context) =>
  isLocked(rule.body, context) ? lockedAlready(rule) : undefined;

function isLocked(rule: Body, { world }: Context): boolean {
  const locked = textOf(rule, "timeRuleLocked");
  return locked !== undefined && millisecondsOf(locked) <= world.now().getTime();
}

function lockedAlready({ body }: StoredRecord): Refusal {
  const since = String(body["timeRuleLocked"]);
  return new Refusal(
    409,
    "IncorrectState",
    `The retention rule is locked since ${since}: it can only be prolonged.`,
  );
}

function daysOf(duration: unknown): number {
  const { timeAmount, timeUnit } = asBody(duration);
  const unit = Object.entries(DAYS_OF).find(([name]) => name === timeUnit);
  return Number(timeAmount) * (unit?.[1] ?? Number.NaN);
}

/**
 * An object that a rule of its bucket keeps from being deleted or written over.
 *
 * @see Object Storage, Retention Rules: the duration runs from the object's own last change. Code and words not seen.
 */
export function refuseRetained(
  { name, parentId, body }: StoredRecord,
  { store, world }: Context,
): Refusal | undefined {
  const keeps = store.living("retentionrule").some((rule) => {
    if (rule.parentId !== parentId) return false;
    const { duration } = rule.body;
    if (duration === undefined || duration === null) return true;
    const since = structuredClone(world.now());
    since.setTime(millisecondsOf(String(body["timeModified"])));
    return daysAfter(since, daysOf(duration)) > world.now().toISOString();
  });
  return keeps
    ? new Refusal(409, "IncorrectState", `The object "${name}" is kept by a retention rule of its bucket.`)
    : undefined;
}
