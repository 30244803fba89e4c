import { COST_REPORT_TENANCY } from "../../rollout/onboarding/vocabulary/iam/cross-tenancy.ts";
import { TAG_NAMESPACE } from "../../rollout/onboarding/vocabulary/tags.ts";
import {
  allOf,
  conditionText,
  equals,
  inTargetsCompartment,
  principalType,
  type Condition,
} from "./condition.ts";
import { compartmentPath, principalName, regionName } from "./names.ts";
import type { Permission, PrincipalType, ResourceType, ServiceName, Verb } from "./vocabulary.ts";

export type Subject =
  /** `Group` or `Domain/Group`; without a domain OCI looks in the Default one. */
  | { readonly kind: "group" | "dynamic-group"; readonly name: string }
  | { readonly kind: "service"; readonly name: ServiceName }
  /** Every resource of a type that `of` holds for: OCI writes it as `any-user`, so it never stands alone. */
  | { readonly kind: "resources"; readonly type: PrincipalType; readonly of: Condition };

/** Names from the compartment the policy is attached to downward, outermost first. */
export type CompartmentScope = readonly [string, ...string[]];
export type Scope = CompartmentScope | "tenancy";

/** @returns the scope of a path written with colons, such as `platform:ai`, and of names below it */
export function scopeOf(path: string, ...below: readonly string[]): CompartmentScope {
  const [first = "", ...rest] = path.split(":");
  return [first, ...rest, ...below];
}

/** What is granted: a verb on a type, or single permissions where OCI documents those only. */
export type Right =
  | { readonly verb: Verb; readonly resource: ResourceType }
  | { readonly permissions: readonly [Permission, ...Permission[]] };

export type Grant = Right & {
  readonly subject: Subject;
  readonly in: Scope;
  readonly where?: Condition;
};

/**
 * @returns one `allow` statement in OCI's policy language
 * @throws IamNameError where a name would not be read as that name
 */
export function allow(grant: Grant): string {
  const { subject } = grant;
  const right =
    "permissions" in grant ? `{${grant.permissions.join(", ")}}` : `${grant.verb} ${grant.resource}`;
  const scope = grant.in === "tenancy" ? "tenancy" : `compartment ${compartmentPath(grant.in)}`;
  const conditions = [
    ...(subject.kind === "resources" ? [principalType(subject.type), subject.of] : []),
    ...(grant.where === undefined ? [] : [grant.where]),
  ];
  const where = conditions.length === 0 ? "" : ` where ${conditionText(allOf(...conditions))}`;
  return `allow ${subjectText(subject)} to ${right} in ${scope}${where}`;
}

export function group(name: string): Subject {
  return { kind: "group", name };
}

export function dynamicGroup(name: string): Subject {
  return { kind: "dynamic-group", name };
}

export function service(name: ServiceName): Subject {
  return { kind: "service", name };
}

/** Object Storage, which encrypts and deletes as a principal of its region. */
export function objectStorage(region: string): Subject {
  return service(`objectstorage-${regionName(region)}`);
}

/**
 * Connectors that live in one compartment, by its OCID: `id.apply((compartmentId) => allow(...))`. OCI
 * documents no form by name, so a statement on a compartment that does not exist yet is unknown until it does.
 */
export function connectorsIn(compartmentId: string): Subject {
  const of = equals("request.principal.compartment.id", compartmentId);
  return { kind: "resources", type: "serviceconnector", of };
}

/**
 * Connectors that live in the compartment of what they write to. Known before anything exists; Oracle's
 * landing zone for OKE compares the two ids for clusters. That it holds for connectors was not seen.
 */
export function connectorsBesideTarget(): Subject {
  return { kind: "resources", type: "serviceconnector", of: inTargetsCompartment() };
}

/**
 * Connectors that live in a compartment tagged with an environment. OCI documents the variable for every
 * principal that is a resource; that connectors are among them was not seen on a tenancy.
 */
export function connectorsOfEnvironment(environment: string): Subject {
  const of = equals(`request.principal.compartment.tag.${TAG_NAMESPACE}.Environment`, environment);
  return { kind: "resources", type: "serviceconnector", of };
}

/**
 * @returns the two statements that let a group read the tenancy's cost reports, which lie in a bucket of
 * Oracle's; they must stand in the root compartment, the definition first
 */
export function costReportStatements(groupName: string): string[] {
  return [
    `define tenancy usage-report as ${COST_REPORT_TENANCY}`,
    `endorse group ${principalName(groupName)} to read objects in tenancy usage-report`,
  ];
}

function subjectText(subject: Subject): string {
  if (subject.kind === "resources") return "any-user";
  return `${subject.kind} ${subject.kind === "service" ? subject.name : principalName(subject.name)}`;
}
