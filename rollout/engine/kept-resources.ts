import type { Deployment } from "@pulumi/pulumi/automation/index.js";
import type { KeptResource, PlannedResource } from "../onboarding/vocabulary/stack-runs.ts";

/** Types that OCI never deletes at once; a delete schedules it. Source: OCI Vault, "deleting a vault", 7 to 30 days. */
const SCHEDULED_FOR_DELETION = new Set(["oci:Kms/vault:Vault", "oci:Kms/key:Key"]);

interface StateResource {
  readonly urn: string;
  readonly type: string;
  readonly custom?: boolean;
  readonly protect?: boolean;
}

/** @returns the resources of a cloud that a state holds, components and providers left out */
export function cloudResources(state: Deployment): StateResource[] {
  const { resources = [] } = (state.deployment ?? {}) as { readonly resources?: readonly StateResource[] };
  return resources.filter(({ custom, type }) => custom === true && !type.startsWith("pulumi:"));
}

/** @returns what a destroy left: in the state because it is protected, or in OCI because OCI keeps it for a while */
export function keptAfterDestroy(state: Deployment, worked: readonly PlannedResource[]): KeptResource[] {
  const left = cloudResources(state).map(({ urn, type, protect }) => ({
    urn,
    type,
    reason: protect === true ? "protected" : "a protected resource needs it",
  }));
  const scheduled = worked
    .filter(({ type, step }) => step === "delete" && SCHEDULED_FOR_DELETION.has(type))
    .map(({ urn, type }) => ({ urn, type, reason: "OCI schedules the deletion, 7 to 30 days ahead" }));
  return [...left, ...scheduled].sort((a, b) => (a.urn < b.urn ? -1 : 1));
}
