import { type Location, parseStatement, type Statement } from "../../onboarding/vocabulary/iam/statement.ts";
import { textOf } from "../body.ts";
import { compartmentOf, isWithin } from "../compartments.ts";
import { Refusal } from "../refusal.ts";
import type { Context } from "../service.ts";

/** What one of OCI's own services must be allowed before a call that makes it act. */
export interface ServiceRight {
  /** As statements name the service, e.g. `objectstorage-us-chicago-1`. */
  readonly service: string;
  /** Verbs and permissions that suffice. */
  readonly grants: readonly string[];
  /** Resource types that suffice. */
  readonly resourceTypes: readonly string[];
  /** Where it is to act. */
  readonly compartmentId: string;
}

/**
 * Reads policies as far as that goes without their conditions: those are the caller's to decide.
 *
 * @returns 400 unless a policy in place grants it
 * @see oracle/ocifs issue #48, which shows the code and the words
 */
export function refuseWithoutRight(right: ServiceRight, context: Context): Refusal | undefined {
  const granted = context.store.living("policy").some((policy) =>
    [policy.body["statements"] ?? []]
      .flat()
      .map(String)
      .some((text) => grants(text, right, compartmentOf(policy, context), context)),
  );
  if (granted) return undefined;
  return new Refusal(
    400,
    "InsufficientServicePermissions",
    `Permissions granted to the object storage service principal "${right.service}" to this bucket are insufficient.`,
  );
}

function grants(text: string, right: ServiceRight, attachedTo: string, context: Context): boolean {
  const read = parseStatement(text);
  if (!("statement" in read)) return false;
  return (
    isSufficient(read.statement, right) &&
    covers(read.statement.location, attachedTo, right.compartmentId, context)
  );
}

function isSufficient({ subject, grants: given, resourceType }: Statement, right: ServiceRight): boolean {
  return (
    subject.kind === "service" &&
    subject.names.includes(right.service) &&
    given.some((grant) => right.grants.includes(grant.toLowerCase())) &&
    (resourceType === undefined || right.resourceTypes.includes(resourceType.toLowerCase()))
  );
}

/** A name is looked for where the policy is attached, and below. */
function covers(location: Location, attachedTo: string, compartmentId: string, context: Context): boolean {
  if (!isWithin(compartmentId, attachedTo, context)) return false;
  if (location.kind === "tenancy") return true;
  if (location.kind === "compartment-id") return isWithin(compartmentId, location.id, context);
  const name = location.path.at(-1)?.toLowerCase();
  return context.store
    .living("compartment")
    .some(
      (one) =>
        textOf(one.body, "name")?.toLowerCase() === name &&
        isWithin(compartmentId, one.id, context) &&
        isWithin(one.id, attachedTo, context),
    );
}
