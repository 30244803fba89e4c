import { matchingRule } from "../../iam/matching-rule.ts";

/** Value of the tag `Rollout.Service` on whatever runs the access layer. */
const GATEWAY_SERVICE = "ai-gateway";

/** @returns the name of the group of an environment's access layer */
export function gatewayName(environment: string): string {
  return `${environment}-${GATEWAY_SERVICE}`;
}

/** @returns what the access layer may run on: tagged containers and instances of the shared compartment */
export function gatewayRule(compartmentId: string): string {
  return matchingRule([
    { kind: "container-instance", compartmentId, service: GATEWAY_SERVICE },
    { kind: "instance", compartmentId, service: GATEWAY_SERVICE },
  ]);
}
