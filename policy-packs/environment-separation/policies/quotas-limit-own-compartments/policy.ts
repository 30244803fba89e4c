import { Quota } from "@pulumi/oci/limits/index.js";
import { validateResourceOfType } from "@pulumi/policy";
import type { ResourceValidationArgs } from "@pulumi/policy";
import { SHARED_COMPARTMENT } from "../../../../rollout/onboarding/vocabulary/compartments.ts";
import { parseQuota } from "../../../../rollout/onboarding/vocabulary/iam/quota.ts";
import type { ResourcePolicy } from "../../../binding.ts";
import { environmentStackOf, NOT_OF_AN_ENVIRONMENT } from "../../../environment-stack.ts";
import type { EnvironmentStack } from "../../../environment-stack.ts";
import { satisfies } from "../../../requirements.ts";
import { unknownLast } from "../../../unknown-last.ts";

/** A quota lies in the tenancy's root and could withhold from any compartment what that one needs. */
export const quotasLimitOwnCompartments: ResourcePolicy = {
  name: "quotas-limit-own-compartments",
  description: "Quotas limit the compartment of their own stack, by its path, and no other.",
  severity: "high",
  framework: satisfies("SE-1", "CO-4"),
  remediationSteps:
    "Declare quotas of the rollout under quotas of stacks/tenancy.yaml; what a team may use up follows from its environments in stacks/teams/<team>.yaml.",
  validateResource: validateResourceOfType(Quota, (quota, args: ResourceValidationArgs, reportViolation) => {
    const stack = environmentStackOf(args.urn);
    if (stack === undefined) args.notApplicable(NOT_OF_AN_ENVIRONMENT);
    if (!("statements" in quota)) {
      reportViolation(`Quota "${args.name}" has no statements to check.`);
      return;
    }
    const { statements } = quota;
    unknownLast(Array.from({ length: statements.length }).keys(), (place) => {
      const text = statements[place] ?? "";
      const fault = faultOf(text, stack);
      if (fault !== undefined) reportViolation(`Statement "${text}" ${fault}.`);
    });
  }),
};

function faultOf(text: string, stack: EnvironmentStack): string | undefined {
  const parsed = parseQuota(text);
  if ("expected" in parsed) return `is not readable at character ${parsed.at}: expected ${parsed.expected}`;
  const { location } = parsed.quota;
  if (location.kind === "tenancy") return "limits the whole tenancy";
  if (location.kind === "compartment-id") return "names a compartment by its id: name it by its path";
  const own = stack.kind === "team" ? stack.team : SHARED_COMPARTMENT;
  const [last, parent] = location.path.toReversed();
  if (last === own && parent === stack.environment) return undefined;
  return `limits compartment "${location.path.join(":")}": allowed are paths ending in "${stack.environment}:${own}"`;
}
