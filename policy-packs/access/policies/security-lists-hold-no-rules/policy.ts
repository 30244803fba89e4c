import type { ResourceValidationArgs } from "@pulumi/policy";
import type { ResourcePolicy } from "../../../binding.ts";
import { cisOci } from "../../../cis.ts";
import { satisfies } from "../../../requirements.ts";
import { unknownLast } from "../../../unknown-last.ts";

const LISTS: ReadonlySet<string> = new Set([
  "oci:Core/securityList:SecurityList",
  "oci:Core/defaultSecurityList:DefaultSecurityList",
]);
const RULES = ["ingressSecurityRules", "egressSecurityRules"] as const;
const WAYS = { ingressSecurityRules: "in", egressSecurityRules: "out" } as const;

/** A rule of a list holds for everything in its subnets, whatever their security groups say. */
export const securityListsHoldNoRules: ResourcePolicy = {
  name: "security-lists-hold-no-rules",
  description:
    "Security lists let nothing in or out: what is open is opened by security groups, for one caller each.",
  severity: "critical",
  framework: satisfies("NE-2", "NE-1"),
  tags: cisOci("2.1", "2.2", "2.5"),
  remediationSteps:
    "Take the rules away. What may call is declared under applications in stacks/teams/<team>.yaml, and gets a rule of its own.",
  validateResource: (args: ResourceValidationArgs, reportViolation) => {
    if (!LISTS.has(args.type)) args.notApplicable("The resource is no security list.");
    unknownLast(RULES, (rules) => {
      const listed: readonly unknown[] = args.props[rules] ?? [];
      if (listed.length === 0) return;
      reportViolation(
        `Security list "${args.name}" lets ${WAYS[rules]} what its ${rules} say; it holds none where it is closed.`,
      );
    });
  },
};
