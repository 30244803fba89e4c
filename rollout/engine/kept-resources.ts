import type { Deployment } from "@pulumi/pulumi/automation/index.js";
import type { KeptResource, PlannedResource } from "../onboarding/vocabulary/stack-runs.ts";

/** Types that OCI never deletes at once; a delete schedules it. Source: OCI Vault, "deleting a vault", 7 to 30 days. */
const SCHEDULED_FOR_DELETION = new Set(["oci:Kms/vault:Vault", "oci:Kms/key:Key"]);
const COMPARTMENT = "oci:Identity/compartment:Compartment";

interface StateResource {
  readonly urn: string;
  readonly type: string;
  readonly id?: string;
  readonly custom?: boolean;
  readonly protect?: boolean;
  readonly parent?: string;
  /** URN and id of its provider, joined by `::`. */
  readonly provider?: string;
  readonly dependencies?: readonly string[];
  readonly outputs?: Readonly<Record<string, unknown>>;
}

function resourcesOf(state: Deployment): readonly StateResource[] {
  return ((state.deployment ?? {}) as { readonly resources?: readonly StateResource[] }).resources ?? [];
}

/** @returns the resources of a cloud that a state holds, components and providers left out */
function cloudResources(state: Deployment): StateResource[] {
  return resourcesOf(state).filter(({ custom, type }) => custom === true && !type.startsWith("pulumi:"));
}

/**
 * What a destroy must leave alone: a compartment whose keys it takes along. OCI deletes the compartment only once they
 * are gone, and the provider fails until then (terraform-provider-oci issue 1562). A later destroy takes it.
 *
 * @returns URNs of such compartments, and of the components and providers that they belong to
 */
export function heldByKeys(state: Deployment): string[] {
  const all = resourcesOf(state);
  const places = new Set(
    all
      .filter(({ type }) => SCHEDULED_FOR_DELETION.has(type))
      .map(({ outputs }) => outputs?.["compartmentId"]),
  );
  const held = all.filter(({ type, id }) => type === COMPARTMENT && places.has(id));
  const withParents = (resource: StateResource): string[] => {
    const parent = all.find(({ urn }) => urn === resource.parent);
    const provider = resource.provider?.replace(/::[^:]*$/, "");
    return [
      resource.urn,
      ...(provider === undefined || provider === "" ? [] : [provider]),
      ...(parent === undefined ? [] : withParents(parent)),
    ];
  };
  return [...new Set(held.flatMap(withParents))];
}

/** @returns what a destroy left: in the state because it is protected, or in OCI because OCI keeps it for a while */
export function keptAfterDestroy(state: Deployment, worked: readonly PlannedResource[]): KeptResource[] {
  const scheduled = worked
    .filter(({ type, step }) => step === "delete" && SCHEDULED_FOR_DELETION.has(type))
    .map(({ urn, type }) => ({ urn, type, reason: "OCI schedules the deletion, 7 to 30 days ahead" }));
  const all = cloudResources(state);
  const isNeeded = (urn: string) => all.some(({ dependencies = [] }) => dependencies.includes(urn));
  const left = all.map(({ urn, type, protect }) => {
    const isHeld = type === COMPARTMENT && scheduled.length > 0 && !isNeeded(urn);
    const otherwise = isHeld ? "OCI keeps it until the keys in it are gone" : "a protected resource needs it";
    return { urn, type, reason: protect === true ? "protected" : otherwise };
  });
  return [...left, ...scheduled].sort((a, b) => (a.urn < b.urn ? -1 : 1));
}
