import { TYPES, type Verb, VERBS } from "./verbs.ts";

/** Types that stand for several. Source: the same pages. */
const FAMILIES: Readonly<Record<string, RegExp>> = {
  "all-resources": /./,
  "virtual-network-family":
    /^(vcns|subnets|route-tables|security-lists|dhcp-options|network-security-groups|service-gateways|local-peering-.*|drg-.*|capture-filters)$/,
  drgs: /^drg-/,
  "local-peering-gateways": /^local-peering-/,
  dns: /^dns-/,
  "object-family": /^(buckets|objects|objectstorage-namespaces)$/,
  "key-family": /^(vaults|keys|key-delegate)$/,
  "logging-family": /^log-/,
  "ons-family": /^ons-/,
  "stream-family": /^stream/,
  "generative-ai-family": /^generative-ai-/,
};

/** What a type that stands in no table above would be granted by. */
const OTHER: Readonly<Record<Verb, readonly string[]>> = {
  inspect: ["INSPECT"],
  read: ["READ"],
  use: ["UPDATE"],
  manage: ["CREATE", "DELETE", "MOVE"],
};

/** A permission of a kind that OCI's reference was not read for: only `all-resources` grants it. */
export const UNREAD = "UNREAD_";

const covered = new Map<string, ReadonlySet<string>>();

/** @returns whether `<verb> <type>` of a statement includes a permission; unknown words grant nothing */
export function grants(verb: string, type: string, permission: string): boolean {
  const key = `${verb} ${type}`.toLowerCase();
  const known = covered.get(key) ?? new Set(permissionsOf(...split(key)));
  covered.set(key, known);
  return known.has(permission);
}

function split(key: string): [verb: string, type: string] {
  const [verb = "", type = ""] = key.split(" ");
  return [verb, type];
}

function permissionsOf(verb: string, type: string): string[] {
  const rungs = VERBS.slice(0, VERBS.findIndex((one) => one === verb) + 1);
  const types = Object.keys(TYPES).filter((one) => one === type || FAMILIES[type]?.test(one) === true);
  const read = types.flatMap((one) => rungs.flatMap((rung) => TYPES[one]?.[rung]?.split(" ") ?? []));
  const unread =
    type === "all-resources" ? rungs.flatMap((rung) => OTHER[rung].map((word) => UNREAD + word)) : [];
  return [...read, ...unread];
}
