import type { ResourceValidationArgs } from "@pulumi/policy";
import type { ResourcePolicy } from "../../../binding.ts";
import { environmentStackOf, NOT_OF_AN_ENVIRONMENT } from "../../../environment-stack.ts";
import { satisfies } from "../../../requirements.ts";

/** Types that lie in the tenancy's root, where no compartment keeps environments apart, and the input that names them. */
const IN_THE_ROOT: ReadonlyMap<string, string> = new Map([
  ["oci:Identity/group:Group", "name"],
  ["oci:Identity/dynamicGroup:DynamicGroup", "name"],
  ["oci:Identity/networkSource:NetworkSource", "name"],
  ["oci:Budget/budget:Budget", "displayName"],
  ["oci:Limits/quota:Quota", "name"],
]);

/** The deployers of an environment may touch what carries its prefix, and nothing else in the root. */
export const namesCarryOwnEnvironment: ResourcePolicy = {
  name: "names-carry-own-environment",
  description: "What lies in the tenancy's root carries its environment as the prefix of its name.",
  severity: "high",
  framework: satisfies("SE-1"),
  remediationSteps:
    "Declare groups, budgets and quotas under their environment in stacks/teams/<team>.yaml without naming them there: the name follows from team and environment.",
  validateResource: (args: ResourceValidationArgs, reportViolation) => {
    const input = IN_THE_ROOT.get(args.type);
    if (input === undefined) args.notApplicable("The resource does not lie in the tenancy's root.");
    const stack = environmentStackOf(args.urn);
    if (stack === undefined) args.notApplicable(NOT_OF_AN_ENVIRONMENT);
    const name: unknown = input in args.props ? args.props[input] : undefined;
    if (typeof name === "string" && name.startsWith(`${stack.environment}-`)) return;
    reportViolation(`"${args.name}" lies in the tenancy's root and is not named "${stack.environment}-…".`);
  },
};
