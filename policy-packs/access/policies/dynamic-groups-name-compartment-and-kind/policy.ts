import type { ResourceValidationArgs } from "@pulumi/policy";
import { parseCondition, type Condition } from "../../../../rollout/onboarding/vocabulary/iam/condition.ts";
import { inEveryAlternative } from "../../../../rollout/onboarding/vocabulary/iam/condition-limits.ts";
import { definedTagKey } from "../../../../rollout/onboarding/vocabulary/tags.ts";
import type { ResourcePolicy } from "../../../binding.ts";
import { cisOci } from "../../../cis.ts";
import { environmentStackOf } from "../../../environment-stack.ts";
import { satisfies } from "../../../requirements.ts";

/** A rule without a compartment takes in whatever anybody starts anywhere in the tenancy. */
export const dynamicGroupsNameCompartmentAndKind: ResourcePolicy = {
  name: "dynamic-groups-name-compartment-and-kind",
  description:
    "A dynamic group takes in resources of one kind in one compartment, and those that call models by the tag of their service.",
  severity: "critical",
  framework: satisfies("NE-1", "ID-1"),
  tags: cisOci("1.14"),
  remediationSteps:
    "Declare each application with principal and service under applications of stacks/teams/<team>.yaml; write the compartment and the kind of machines into deployers of stacks/tenancy.yaml.",
  validateResource: (args: ResourceValidationArgs, reportViolation) => {
    if (!TYPES.has(args.type)) args.notApplicable("Only dynamic groups have a rule.");
    const rule = "matchingRule" in args.props ? String(args.props["matchingRule"]) : "";
    // A rule is written like the condition of a statement.
    const parsed = parseCondition(rule);
    if ("expected" in parsed) {
      reportViolation(
        `The rule of "${args.name}" is not readable at character ${parsed.at}: expected ${parsed.expected}.`,
      );
      return;
    }
    for (const fault of faultsOf(parsed.condition, environmentStackOf(args.urn) !== undefined))
      reportViolation(`The rule of "${args.name}" ${fault} in every alternative.`);
  },
};

const TYPES: ReadonlySet<string> = new Set([
  "oci:Identity/dynamicGroup:DynamicGroup",
  "oci:Identity/domainsDynamicResourceGroup:DomainsDynamicResourceGroup",
]);
const SERVICE_TAG = `tag.${definedTagKey("Service")}.value`.toLowerCase();

function faultsOf(rule: Condition, isOfEnvironment: boolean): string[] {
  const names = (variable: RegExp | string) =>
    inEveryAlternative(rule, (test) => {
      const written = test.variable.toLowerCase();
      const isMeant = typeof variable === "string" ? written === variable : variable.test(written);
      return isMeant && test.operator === "=" && test.value.kind === "text";
    });
  return [
    ...(names(/^(instance|resource)\.(compartment\.)?id$/) ? [] : ["does not name a compartment"]),
    ...(names(/^(instance\.(compartment\.)?id|resource\.(type|id))$/)
      ? []
      : ["does not name a kind of resource"]),
    ...(!isOfEnvironment || names(SERVICE_TAG) ? [] : [`does not compare ${SERVICE_TAG}`]),
  ];
}
