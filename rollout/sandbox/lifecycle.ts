import type { Body } from "./body.ts";
import type { ResourceKind } from "./service.ts";
import type { StoredRecord } from "./store.ts";
import { secondsAfter } from "./times.ts";

/** @returns what a GET answers at a time: the record's body, in the state it is in by then */
export function bodyAt({ body, settles }: StoredRecord, now: Date): Body {
  if (settles === undefined || settles.until <= now.toISOString()) return body;
  return { ...body, lifecycleState: settles.state };
}

/** @returns whether it is still being made, or still going */
export function isUnderWay({ settles }: StoredRecord, now: Date): boolean {
  return settles !== undefined && settles.until > now.toISOString();
}

/** @returns the record as it is while its creation goes on, for as many seconds */
export function creating(record: StoredRecord, kind: ResourceKind, now: Date, seconds: number): StoredRecord {
  return passing(record, kind.passes?.creating, now, seconds);
}

/** @returns the record as it is while its deletion goes on, for as many seconds */
export function deleting(record: StoredRecord, kind: ResourceKind, now: Date, seconds: number): StoredRecord {
  return passing(record, kind.passes?.deleting, now, seconds);
}

function passing(record: StoredRecord, state: string | undefined, now: Date, seconds: number): StoredRecord {
  const { settles: _, ...settled } = record;
  if (state === undefined || seconds === 0) return settled;
  return { ...settled, settles: { until: secondsAfter(now, seconds), state } };
}
