import { isDeepStrictEqual } from "node:util";
import type { StateResource } from "./exported-state.ts";
import type { Listed } from "./stable-keys/stable-key.ts";

export type Item = Readonly<Record<string, unknown>>;

/** Something in OCI that a create may have made. */
export interface Candidate {
  /** As the provider writes it. */
  readonly id: string;
  /** OCI's own lifecycle state; empty where it has none. */
  readonly state: string;
  /** Whether it carries the tags that the create gave. */
  readonly isOurs: boolean;
}

/** States in which something is gone, or goes. */
const GOING =
  /^(DELETED|DELETING|TERMINATED|TERMINATING|DETACHED|DETACHING|INACTIVE_DELETED|FAILED|(PENDING|SCHEDULING)_DELETION)$/;
/** States in which something is not usable yet. */
const COMING = /^(CREATING|PROVISIONING|ATTACHING|ENABLING)$/;

export function isComing({ state }: Candidate): boolean {
  return COMING.test(state);
}

/** @returns what in the answer of a data source has the create's stable key and is not going away */
export function candidatesIn(answer: Item, key: Listed, { inputs = {} }: StateResource): Candidate[] {
  return itemsIn(answer, key.items)
    .filter((item) => hasKey(item, key, inputs))
    .map((item) => ({
      id: idFrom(key.id ?? "{id}", item, inputs),
      state: typeof item["state"] === "string" ? item["state"] : "",
      isOurs: hasTags(item, inputs),
    }))
    .filter(({ state }) => !GOING.test(state));
}

/** @returns the template with what stands in braces taken from the item, or else from the inputs */
export function idFrom(template: string, item: Item, inputs: Item = {}): string {
  return template.replace(/\{(\w+)\}/g, (_, field: string) =>
    encodeURI(String(item[field] ?? inputs[field])),
  );
}

/** @returns what a path with dots leads to, through the first of a list */
export function valueAt(from: unknown, path: string): unknown {
  return path.split(".").reduce<unknown>((value, field) => {
    const one: unknown = Array.isArray(value) ? value[0] : value;
    return typeof one === "object" && one !== null ? (one as Item)[field] : undefined;
  }, from);
}

function itemsIn(answer: Item, path: string): Item[] {
  return path
    .split(".")
    .reduce<Item[]>((items, field) => items.flatMap((item) => (item[field] ?? []) as Item[]), [answer]);
}

function hasKey(item: Item, { same }: Listed, inputs: Item): boolean {
  return Object.entries(same).every(([field, input]) => {
    const wanted = valueAt(inputs, input);
    return wanted === undefined || isDeepStrictEqual(comparable(valueAt(item, field)), comparable(wanted));
  });
}

/** Lists of what somebody is aimed at are sets; numbers come as text from some data sources. */
function comparable(value: unknown): unknown {
  return Array.isArray(value) ? value.map(String).sort() : String(value);
}

/** Some lists leave tags out, which says nothing of whose something is. */
function hasTags(item: Item, inputs: Item): boolean {
  return ["freeformTags", "definedTags"].every((field) => {
    const told = (item[field] ?? {}) as Item;
    const given = Object.entries((inputs[field] ?? {}) as Item).filter(([tag]) => tag !== "__defaults");
    return Object.keys(told).length === 0 || given.every(([tag, value]) => told[tag] === value);
  });
}
