import type { Statement } from "../../../onboarding/vocabulary/iam/statement.ts";
import { isWithin } from "../../compartments.ts";
import type { Context } from "../../service.ts";

/**
 * Whom or what a statement names that is not there. OCI looks names up when a policy is made.
 *
 * Groups of other identity domains than the default one are not played here: they count as being there.
 *
 * @param attachedTo  OCID of the policy's compartment
 * @returns OCI's words for it, as issues of oracle-devrel/terraform-oci-ocloud-foundation (6),
 * oracle-quickstart/oci-micronaut (3) and oci-landing-zones/oracle-enterprise-landingzone (100) show them
 */
export function unreachable(statement: Statement, attachedTo: string, context: Context): string | undefined {
  return missingGroup(statement, context) ?? missingPlace(statement, attachedTo, context);
}

function missingGroup({ subject }: Statement, { store }: Context): string | undefined {
  if (subject.kind !== "group" && subject.kind !== "dynamic-group") return undefined;
  const known = store.living(subject.kind === "group" ? "group" : "dynamicgroup");
  const missing = subject.principals.find(
    (principal) =>
      principal.by === "name" &&
      (principal.domain === undefined || principal.domain.toLowerCase() === "default") &&
      !known.some(({ name }) => isSame(name, principal.name)),
  );
  if (missing?.by !== "name") return undefined;
  const what = subject.kind === "group" ? "group" : "dynamic group";
  return `The ${what} ${missing.name} specified in the policy statement does not exist under current compartment hierarchy.`;
}

function missingPlace({ location }: Statement, attachedTo: string, context: Context): string | undefined {
  const { world, store } = context;
  if (location.kind === "compartment") {
    return findPath(location.path, attachedTo, context)
      ? undefined
      : `The compartment ${location.path.join(":")} specified in the policy statement does not exist under current compartment hierarchy.`;
  }
  const id = location.kind === "tenancy" ? world.tenancyId : location.id;
  const isThere = id === world.tenancyId || store.byId(id)?.isDeleted === false;
  return isThere && isWithin(id, attachedTo, context)
    ? undefined
    : `Compartment {${id}} does not exist or is not part of the policy compartment subtree`;
}

/** A path starts at the policy's own compartment, or right below it. Source: OCI IAM, policy syntax, Locations. */
function findPath(path: readonly string[], attachedTo: string, { store }: Context): boolean {
  const descend = (from: string, names: readonly string[]): boolean => {
    const [next, ...rest] = names;
    if (next === undefined) return true;
    return store
      .living("compartment")
      .some(
        ({ id, name, body }) => body["compartmentId"] === from && isSame(name, next) && descend(id, rest),
      );
  };
  const [first = "", ...rest] = path;
  const own = store.byId(attachedTo);
  return descend(attachedTo, path) || (isSame(own?.name ?? "", first) && descend(attachedTo, rest));
}

/** OCI compares names without regard to case. */
function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
