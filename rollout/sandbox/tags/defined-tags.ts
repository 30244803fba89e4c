import { asBody, type Body } from "../body.ts";
import { Refusal } from "../refusal.ts";
import type { Store } from "../store.ts";
import { allowedValues, findKey, findNamespace, isRetired } from "./definitions.ts";

/** Namespace → key → value. */
export type DefinedTags = Readonly<Record<string, Body>>;

/** Tags on one resource. Source: OCI Tagging, Resource Tags, limits. */
const MOST = 64;
/** Characters of a value. Source: as above. */
const LONGEST = 256;

export function definedTagsOf(body: Body): DefinedTags {
  return Object.fromEntries(
    Object.entries(asBody(body["definedTags"])).map(([namespace, keys]) => [namespace, asBody(keys)]),
  );
}

/** @returns tags in which those of `over` replace the ones of `under` */
export function merged(under: DefinedTags, over: DefinedTags): DefinedTags {
  const namespaces = new Set([...Object.keys(under), ...Object.keys(over)]);
  return Object.fromEntries([...namespaces].map((name) => [name, { ...under[name], ...over[name] }]));
}

/**
 * Checks what somebody tags a resource with. What it carries already stays as it is, even if the key was retired or
 * lost that value since (Identity API, UpdateTag).
 *
 * @param before  the tags it carries
 * @returns the tags, with namespaces and keys in the case of their definitions
 * @throws Refusal 400. OCI's words for what is not there are those of terraform-oci-oke pull request 562; those for
 * values and retired keys were never seen
 */
export function checkedTags(sent: DefinedTags, before: DefinedTags, store: Store): DefinedTags {
  const pairs = Object.entries(sent).flatMap(([namespace, keys]) =>
    Object.entries(keys).map(([key, value]) => ({ namespace, key, value })),
  );
  if (pairs.length > MOST) throw refused(`A resource carries ${MOST} defined tags at most.`);
  let tags: DefinedTags = {};
  for (const { namespace, key, value } of pairs) {
    const isKept = value === before[namespace]?.[key];
    const [knownNamespace, knownKey] = isKept
      ? [namespace, key]
      : requireAllowed(namespace, key, value, store);
    tags = merged(tags, { [knownNamespace]: { [knownKey]: value } });
  }
  return tags;
}

function requireAllowed(name: string, keyName: string, value: unknown, store: Store): [string, string] {
  const missing = (what: string) =>
    refused(`The following tag namespaces / keys are not authorized or not found: ${what} does not exists.`);
  const namespace = findNamespace(name, store);
  if (namespace === undefined) throw missing(`TagNamespace ${name}`);
  const key = findKey(keyName, namespace, store);
  if (key === undefined) throw missing(`TagDefinition ${namespace.name}.${keyName}`);
  const tag = `${namespace.name}.${key.name}`;
  if (isRetired({ namespace, key })) throw refused(`TagDefinition ${tag} is retired: it cannot be applied.`);
  const allowed = allowedValues(key.body);
  if (allowed !== undefined && !allowed.includes(String(value))) {
    throw refused(`"${String(value)}" is none of the values of TagDefinition ${tag}: ${allowed.join(", ")}.`);
  }
  if (String(value).length > LONGEST)
    throw refused(`The value of ${tag} is longer than ${LONGEST} characters.`);
  return [namespace.name, key.name];
}

function refused(message: string): Refusal {
  return new Refusal(400, "InvalidParameter", message);
}
