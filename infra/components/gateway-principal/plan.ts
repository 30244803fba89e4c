import { GATEWAY_SERVICE } from "../../../rollout/onboarding/vocabulary/principals.ts";
import { matchingRule } from "../../iam/matching-rule.ts";

/** @returns what the access layer may run on: tagged containers and instances of the shared compartment */
export function gatewayRule(compartmentId: string): string {
  return matchingRule([
    { kind: "container-instance", compartmentId, service: GATEWAY_SERVICE },
    { kind: "instance", compartmentId, service: GATEWAY_SERVICE },
  ]);
}
