import type { PolicyResource, StackValidationArgs } from "@pulumi/policy";
import type { StackPolicy } from "../../../binding.ts";
import { environmentStackOf, NOT_OF_AN_ENVIRONMENT } from "../../../environment-stack.ts";
import { satisfies } from "../../../requirements.ts";
import { KEPT_ELSEWHERE } from "./kept-elsewhere.ts";
import { PLACED_BY } from "./placed-by.ts";

const COMPARTMENT = "oci:Identity/compartment:Compartment";

/**
 * Looks at where `compartmentId` comes from, never at its value: in a new stack the value is unknown
 * until the compartment exists, its origin is known before.
 */
export const resourcesLiveInOwnCompartment: StackPolicy = {
  name: "resources-live-in-own-compartment",
  description: "Every resource lives in a compartment that its own stack creates.",
  severity: "critical",
  framework: satisfies("SE-1"),
  remediationSteps:
    "Declare what the team needs under its environment in stacks/teams/<team>.yaml: what is declared there is placed in the team's compartment.",
  validateStack: (args: StackValidationArgs, reportViolation) => {
    if (environmentStackOf(args.resources[0]?.urn) === undefined) args.notApplicable(NOT_OF_AN_ENVIRONMENT);
    const placed = args.resources.filter(
      ({ type, props }) =>
        type.startsWith("oci:") &&
        !KEPT_ELSEWHERE.has(type) &&
        (PLACED_BY.has(type) || "compartmentId" in props),
    );
    if (placed.length === 0) args.notApplicable("No resource of the stack lives in a compartment.");
    for (const resource of placed.filter((candidate) => !livesInOwnCompartment(candidate))) {
      reportViolation(`"${resource.name}" is not placed in a compartment of its own stack.`, resource.urn);
    }
  },
};

/** Dependencies the SDK hands over are resources of this stack only; it leads to no circle, as creation does. */
function livesInOwnCompartment({ type, propertyDependencies }: PolicyResource): boolean {
  if ((propertyDependencies["compartmentId"] ?? []).some((one) => one.type === COMPARTMENT)) return true;
  const neighbour = PLACED_BY.get(type);
  return neighbour !== undefined && (propertyDependencies[neighbour] ?? []).some(livesInOwnCompartment);
}
