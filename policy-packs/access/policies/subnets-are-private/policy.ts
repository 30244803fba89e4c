import { Subnet } from "@pulumi/oci/core/index.js";
import { validateResourceOfType } from "@pulumi/policy";
import type { ResourceValidationArgs } from "@pulumi/policy";
import type { ResourcePolicy } from "../../../binding.ts";
import { satisfies } from "../../../requirements.ts";
import { unknownLast } from "../../../unknown-last.ts";

const PROHIBITED = {
  prohibitPublicIpOnVnic: "public addresses",
  prohibitInternetIngress: "connections from the internet",
} as const;
const PROHIBITIONS = ["prohibitPublicIpOnVnic", "prohibitInternetIngress"] as const;

/** OCI derives one prohibition from the other for IPv4 only, and allows both where neither is stated. Stated are both. */
export const subnetsArePrivate: ResourcePolicy = {
  name: "subnets-are-private",
  description: "Subnets prohibit public addresses and connections from the internet.",
  severity: "critical",
  framework: satisfies("NE-2", "NE-1"),
  remediationSteps:
    "Leave the subnet to the rollout: what network of an environment in stacks/teams/<team>.yaml and subnets in stacks/tenancy.yaml declare becomes private.",
  validateResource: validateResourceOfType(
    Subnet,
    (subnet, args: ResourceValidationArgs, reportViolation) => {
      unknownLast(PROHIBITIONS, (prohibition) => {
        if (subnet[prohibition] === true) return;
        reportViolation(
          `Subnet "${args.name}" does not prohibit ${PROHIBITED[prohibition]}: ${prohibition} is not true.`,
        );
      });
    },
  ),
};
