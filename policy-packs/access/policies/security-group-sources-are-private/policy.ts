import { NetworkSecurityGroupSecurityRule } from "@pulumi/oci/core/index.js";
import { validateResourceOfType } from "@pulumi/policy";
import type { ResourceValidationArgs } from "@pulumi/policy";
import type { ResourcePolicy } from "../../../binding.ts";
import { cisOci } from "../../../cis.ts";
import { satisfies } from "../../../requirements.ts";
import { isPrivateBlock } from "../../address-blocks.ts";

/** Holds without the documents. Whether the source is a declared one is `callers-are-declared`. */
export const securityGroupSourcesArePrivate: ResourcePolicy = {
  name: "security-group-sources-are-private",
  description: "Security groups let in a private block of /16 or smaller, or another security group.",
  severity: "critical",
  framework: satisfies("NE-1", "NE-2"),
  tags: cisOci("2.3", "2.4"),
  remediationSteps:
    "Declare who calls under applications in stacks/teams/<team>.yaml, with the block it calls from as network.",
  validateResource: validateResourceOfType(
    NetworkSecurityGroupSecurityRule,
    (rule, args: ResourceValidationArgs, reportViolation) => {
      if (rule.direction === "EGRESS") args.notApplicable("The rule lets nothing in.");
      const type = rule.sourceType ?? "CIDR_BLOCK";
      if (type === "NETWORK_SECURITY_GROUP") return;
      if (type !== "CIDR_BLOCK") {
        reportViolation(
          `Rule "${args.name}" lets in a source of type ${type}, which is no declared application.`,
        );
      } else if (!isPrivateBlock(rule.source)) {
        reportViolation(
          `Rule "${args.name}" lets in ${rule.source || "everyone"}, which is no private block of /16 or smaller.`,
        );
      }
    },
  ),
};
