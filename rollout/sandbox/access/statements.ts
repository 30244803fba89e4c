import { type Condition, parseCondition } from "../../onboarding/vocabulary/iam/condition.ts";
import { parseStatement, type Statement } from "../../onboarding/vocabulary/iam/statement.ts";
import { isWithin } from "../compartments.ts";
import type { Principal } from "../principal.ts";
import type { World } from "../service.ts";
import type { Store } from "../store.ts";

/** A statement as it is read, with its condition. */
export interface ReadStatement extends Omit<Statement, "condition"> {
  readonly condition?: Condition;
}

/** @returns undefined for what is no readable `allow` statement: it grants nothing */
export function readStatement(text: string): ReadStatement | undefined {
  const parsed = parseStatement(text);
  if (!("statement" in parsed)) return undefined;
  const { condition, ...rest } = parsed.statement;
  if (condition === undefined) return rest;
  const read = parseCondition(condition);
  return "condition" in read ? { ...rest, condition: read.condition } : undefined;
}

/**
 * Whether a statement speaks of somebody. A group that nobody made is not there. Resources act for themselves
 * nowhere in the sandbox, so dynamic groups and services are nobody.
 */
export function speaksOf({ subject }: ReadStatement, principal: Principal, store: Store): boolean {
  if (subject.kind === "any-user") return true;
  if (subject.kind === "any-group") return principal.groupIds.length > 0;
  if (subject.kind !== "group") return false;
  const groups = principal.groupIds.flatMap((id) => store.byId(id) ?? []);
  return subject.principals.some((named) =>
    named.by === "id"
      ? principal.groupIds.includes(named.id)
      : groups.some(({ name }) => inDomain(name) === inDomain(named.name, named.domain)),
  );
}

/** Without a domain OCI looks in the Default one; names are the same in capitals. */
function inDomain(name: string, domain?: string): string {
  const full = domain === undefined ? name : `${domain}/${name}`;
  return full.toLowerCase().replace(/^default\//, "");
}

/**
 * Whether a statement reaches a compartment. A path starts below the compartment that the policy is attached to,
 * or at that itself, and reaches everything below its end.
 *
 * @see OCI IAM, policy syntax, location; policies and compartments, attachment
 */
export function reaches(
  { location }: ReadStatement,
  attachedTo: string,
  compartmentId: string,
  where: { readonly store: Store; readonly world: World },
): boolean {
  const { store, world } = where;
  if (location.kind === "tenancy") return attachedTo === world.tenancyId;
  const ends =
    location.kind === "compartment-id"
      ? [location.id].filter((id) => isWithin(id, attachedTo, where))
      : endsOf(location.path, attachedTo, store);
  return ends.some((end) => isWithin(compartmentId, end, where));
}

function isNamed(name: string, wanted: string): boolean {
  return name.toLowerCase() === wanted.toLowerCase();
}

function endsOf([first = "", ...rest]: readonly string[], from: string, store: Store): string[] {
  const step = (place: string, name: string): string[] =>
    store
      .living("compartment")
      .filter((one) => one.body["compartmentId"] === place && isNamed(one.name, name))
      .map(({ id }) => id);
  const isItself = isNamed(store.byId(from)?.name ?? "", first);
  const starts = [...step(from, first), ...(isItself ? [from] : [])];
  return rest.reduce((places, name) => places.flatMap((place) => step(place, name)), starts);
}
