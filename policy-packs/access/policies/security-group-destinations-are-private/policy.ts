import { NetworkSecurityGroupSecurityRule } from "@pulumi/oci/core/index.js";
import { validateResourceOfType } from "@pulumi/policy";
import type { ResourceValidationArgs } from "@pulumi/policy";
import type { ResourcePolicy } from "../../../binding.ts";
import { satisfies } from "../../../requirements.ts";
import { isPrivateDestination } from "../../private-destination.ts";

/** Holds before anything exists and without the documents. Whether it is an endpoint is `egress-leads-to-endpoints`. */
export const securityGroupDestinationsArePrivate: ResourcePolicy = {
  name: "security-group-destinations-are-private",
  description: "Security groups let out to private networks of /16 or smaller and to Object Storage only.",
  severity: "high",
  framework: satisfies("NE-2"),
  remediationSteps:
    "Leave the rule to the rollout: it leads to the endpoint that privateEndpoint of the environment in stacks/teams/<team>.yaml names.",
  validateResource: validateResourceOfType(
    NetworkSecurityGroupSecurityRule,
    (rule, args: ResourceValidationArgs, reportViolation) => {
      if (rule.direction === "INGRESS") args.notApplicable("The rule lets nothing out.");
      if (isPrivateDestination(rule)) return;
      reportViolation(
        `Rule "${args.name}" lets out to ${rule.destination || "everywhere"}, which is neither one private network nor Object Storage.`,
      );
    },
  ),
};
