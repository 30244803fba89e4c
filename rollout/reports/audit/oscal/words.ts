import { v5 } from "uuid";
import { singleLine } from "../writable.ts";

/** Namespace of every UUID that is made here; drawn once. */
const NAMESPACE = "5d1f6a52-3f0e-4a86-9f3b-7f0c6ac1b2e4";

/** Namespace of property names, which OSCAL asks for where they are not its own. */
const PROPERTIES = "urn:rollout:audit:v1";

export interface Property {
  readonly name: string;
  readonly ns: string;
  readonly value: string;
}

/** @returns the same UUID (version 5) for the same parts, whenever and wherever */
export function uuidOf(...parts: readonly string[]): string {
  return v5(JSON.stringify(parts), NAMESPACE);
}

/** @returns text that may stand for a title or a value in OSCAL: one line, never empty */
export function words(text: string): string {
  const line = singleLine(text);
  return line === "" ? "-" : line;
}

export function property(name: string, value: string): Property {
  return { name, ns: PROPERTIES, value: words(value) };
}

/** @returns the member, or nothing: OSCAL takes no empty list */
export function unlessEmpty<Name extends string, Item>(
  name: Name,
  items: readonly Item[],
): Partial<Record<Name, readonly Item[]>> {
  const member: Partial<Record<Name, readonly Item[]>> = {};
  if (items.length > 0) member[name] = items;
  return member;
}

/** @returns the id of a control of CIS OCI Foundations in OSCAL, where an id starts with no digit */
export function cisControl(id: string): string {
  return `cis-oci-${id}`;
}
