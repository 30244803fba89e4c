import type { ResourceValidationArgs } from "@pulumi/policy";
import type { ResourcePolicy } from "../../../binding.ts";
import { satisfies } from "../../../requirements.ts";
import { unknownLast } from "../../../unknown-last.ts";
import { isGiven } from "../../is-given.ts";
import { MODEL_ENDPOINT } from "../../network-types.ts";

/** Types that give a service of OCI an address in a subnet. */
const PRIVATE_ENDPOINTS: ReadonlySet<string> = new Set([
  MODEL_ENDPOINT,
  "oci:ObjectStorage/privateEndpoint:PrivateEndpoint",
  "oci:oci/psaPrivateServiceAccess:PsaPrivateServiceAccess",
]);

/** Without a security group an endpoint takes whatever its subnet's security list lets in. */
export const privateEndpointsCarrySecurityGroups: ResourcePolicy = {
  name: "private-endpoints-carry-security-groups",
  description:
    "Every private endpoint lies in a subnet and carries a security group that says who reaches it.",
  severity: "critical",
  framework: satisfies("NE-1", "NE-3"),
  remediationSteps:
    "Leave the endpoint to the rollout: privateEndpoint of the environment in stacks/teams/<team>.yaml says which one there is, applications say who reaches it.",
  validateResource: (args: ResourceValidationArgs, reportViolation) => {
    if (!PRIVATE_ENDPOINTS.has(args.type)) args.notApplicable("The resource is no private endpoint.");
    unknownLast(
      [
        () => {
          const groups: readonly unknown[] = args.props["nsgIds"] ?? [];
          if (groups.length === 0) reportViolation(`Endpoint "${args.name}" carries no security group.`);
        },
        () => {
          if (!isGiven(args.props, "subnetId")) reportViolation(`Endpoint "${args.name}" lies in no subnet.`);
        },
      ],
      (look) => look(),
    );
  },
};
