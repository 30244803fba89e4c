import type { PropertyChange } from "../../onboarding/vocabulary/drift.ts";
import { SECRET, type Json } from "../../onboarding/vocabulary/stack-runs.ts";
import {
  asFields,
  asList,
  holdsSecret,
  isFields,
  isList,
  isNothing,
  OF_ORACLE,
  same,
  type Fields,
} from "./compared-values.ts";

/** By which OCI's entries of a list are told apart, best first. */
const NAMES = ["displayName", "name"] as const;

/**
 * @param set  the property as the program set it: only fields that stand in it count inside lists and objects, since
 *   OCI adds fields of its own to them (times, identifiers). Nothing set: every field counts.
 * @returns what differs between two values of one property: entries of a list as added or removed, never two whole
 *   lists; a secret without its value
 */
export function propertyChanges(
  at: string,
  from: Json | undefined,
  to: Json | undefined,
  set: Json | undefined,
): PropertyChange[] {
  if (holdsSecret(from) || holdsSecret(to)) {
    return same(from, to) ? [] : [{ at, from: SECRET, to: SECRET }];
  }
  if (same(from, to)) return [];
  if (isList(from ?? []) && isList(to ?? []) && (isList(from) || isList(to))) {
    return listChanges(at, asList(from), asList(to), asList(set));
  }
  if (isFields(from ?? {}) && isFields(to ?? {}) && !isMeasure(from) && !isMeasure(to)) {
    return fieldChanges(at, asFields(from), asFields(to), isFields(set) ? set : undefined);
  }
  return [change(at, from, to)];
}

function fieldChanges(at: string, from: Fields, to: Fields, set: Fields | undefined): PropertyChange[] {
  const known = set === undefined || isTags(at) ? undefined : Object.keys(set);
  return [...new Set([...Object.keys(from), ...Object.keys(to)])]
    .filter((key) => !OF_ORACLE.test(key) && (known === undefined || known.includes(key)))
    .sort()
    .flatMap((key) =>
      propertyChanges(key.includes(".") ? `${at}["${key}"]` : `${at}.${key}`, from[key], to[key], set?.[key]),
    );
}

function listChanges(
  at: string,
  from: readonly Json[],
  to: readonly Json[],
  set: readonly Json[],
): PropertyChange[] {
  const known = fieldsOfEntries(set);
  const removed = without(from, to);
  const added = without(to, from);
  const pairs = removed.flatMap((before) => {
    const after = isFields(before) ? counterpart(before, removed, added) : undefined;
    return after === undefined ? [] : [[before, after] as const];
  });
  const paired = new Set<Json>(pairs.flat());
  return [
    ...pairs.flatMap(([before, after]) =>
      propertyChanges(`${at}[${nameOf(before) ?? ""}]`, before, after, known),
    ),
    ...removed
      .filter((entry) => !paired.has(entry))
      .map((entry) => change(at, shown(entry, known), undefined)),
    ...added.filter((entry) => !paired.has(entry)).map((entry) => change(at, undefined, shown(entry, known))),
  ];
}

/** @returns what an entry has become: the one of its name, or the only other where neither has a name */
function counterpart(entry: Fields, removed: readonly Json[], added: readonly Json[]): Json | undefined {
  const name = nameOf(entry);
  if (name !== undefined) return added.find((other) => nameOf(other) === name);
  const [only] = added;
  return removed.length === 1 && added.length === 1 && isFields(only) ? only : undefined;
}

/** @returns the fields that the program sets in any entry, each with one value; nothing where it sets none */
function fieldsOfEntries(set: readonly Json[]): Fields | undefined {
  const entries = set.filter(isFields);
  return entries.length === 0 ? undefined : Object.assign({}, ...entries);
}

/** An entry as a person would write it: what is empty, and what OCI added, left out. */
function shown(entry: Json, known: Fields | undefined): Json {
  if (!isFields(entry)) return entry;
  return Object.fromEntries(
    Object.entries(entry).filter(
      ([key, value]) => value !== "" && value !== null && (known === undefined || key in known),
    ),
  );
}

/** @returns the entries that the other list lacks; one that stands twice must stand twice there */
function without(entries: readonly Json[], others: readonly Json[]): Json[] {
  const left = [...others];
  return entries.filter((entry) => {
    const place = left.findIndex((other) => same(entry, other));
    if (place >= 0) left.splice(place, 1);
    return place < 0;
  });
}

function change(at: string, from: Json | undefined, to: Json | undefined): PropertyChange {
  return { at, ...(isNothing(from) ? {} : { from }), ...(isNothing(to) ? {} : { to }) };
}

function nameOf(entry: Json): string | undefined {
  if (!isFields(entry)) return undefined;
  return NAMES.map((key) => entry[key]).find((name) => typeof name === "string" && name !== "") as
    | string
    | undefined;
}

/** The keys of tags are people's own, so one that nobody set is told, too. */
function isTags(at: string): boolean {
  return /(^|\.)(definedTags|freeformTags)$/.test(at);
}

/** OCI's way to write a length of time; its two fields say nothing apart. */
function isMeasure(value: Json | undefined): boolean {
  return isFields(value) && "timeAmount" in value && "timeUnit" in value;
}
