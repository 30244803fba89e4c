import { definedTagKey } from "../../rollout/onboarding/vocabulary/tags.ts";
import type { ApplicationKind } from "../../rollout/onboarding/vocabulary/uses.ts";
import { quotedValue } from "./names.ts";

/** Resources of one kind in one compartment that carry a value of the tag `Rollout.Service`. */
export interface MatchedResources {
  readonly kind: ApplicationKind;
  /** OCID. */
  readonly compartmentId: string;
  readonly service: string;
}

/**
 * @returns a dynamic group's matching rule that takes in any of `resources`, each once, and nothing else
 * @throws IamNameError where a value would end the rule early
 */
export function matchingRule(resources: readonly [MatchedResources, ...MatchedResources[]]): string {
  return `ANY {${[...new Set(resources.map(part))].join(", ")}}`;
}

/** Types as OCI writes them in the OCIDs of these resources; instances have a variable of their own. */
function part({ kind, compartmentId, service }: MatchedResources): string {
  const compartment = quotedValue(compartmentId);
  const where = {
    instance: `instance.compartment.id = ${compartment}`,
    function: `resource.type = 'fnfunc', resource.compartment.id = ${compartment}`,
    "container-instance": `resource.type = 'computecontainerinstance', resource.compartment.id = ${compartment}`,
  }[kind];
  return `ALL {${where}, tag.${definedTagKey("Service")}.value = ${quotedValue(service)}}`;
}
