import type { Deployment } from "@pulumi/pulumi/automation/index.js";
import { COMPARTMENT, resourcesOf, SCHEDULED_FOR_DELETION, type StateResource } from "./kept-resources.ts";

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
