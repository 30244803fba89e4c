import { NetworkSecurityGroupSecurityRule } from "@pulumi/oci/core/index.js";
import { validateResourceOfType } from "@pulumi/policy";
import type { ResourceValidationArgs } from "@pulumi/policy";
import type { ResourcePolicy } from "../../../binding.ts";
import { cisOci } from "../../../cis.ts";
import { satisfies } from "../../../requirements.ts";
import { unknownLast } from "../../../unknown-last.ts";

/** IANA protocol number, as OCI's rules write it. */
const TCP = "6";
const HTTPS_PORT = 443;

/** A rule that names no port opens every one, 22 and 3389 with them. */
export const securityGroupRulesAreHttpsOnly: ResourcePolicy = {
  name: "security-group-rules-are-https-only",
  description: "Rules of security groups open TCP port 443 and nothing else, in either direction.",
  severity: "critical",
  framework: satisfies("NE-1", "NE-2"),
  tags: cisOci("2.3", "2.4"),
  remediationSteps:
    "Leave the rule to the rollout: it opens 443 for what applications in stacks/teams/<team>.yaml declares. Models answer on no other port.",
  validateResource: validateResourceOfType(
    NetworkSecurityGroupSecurityRule,
    (rule, args: ResourceValidationArgs, reportViolation) => {
      unknownLast(
        [
          () => {
            if (rule.protocol === TCP) return;
            reportViolation(
              `Rule "${args.name}" allows protocol ${rule.protocol}; allowed is ${TCP}, which is TCP.`,
            );
          },
          () => {
            const ports = rule.tcpOptions?.destinationPortRange;
            if (ports?.min === HTTPS_PORT && ports.max === HTTPS_PORT) return;
            const opened = ports ? `ports ${ports.min} to ${ports.max}` : "every port";
            reportViolation(`Rule "${args.name}" opens ${opened}; allowed is ${HTTPS_PORT}.`);
          },
        ],
        (look) => look(),
      );
    },
  ),
};
