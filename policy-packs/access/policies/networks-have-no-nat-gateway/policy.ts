import type { ResourceValidationArgs } from "@pulumi/policy";
import type { ResourcePolicy } from "../../../binding.ts";
import { satisfies } from "../../../requirements.ts";
import { isNetworkOrGateway, NEITHER_NETWORK_NOR_GATEWAY } from "../../network-gateways.ts";

/** One that blocks its traffic is refused, too: whoever may use it unblocks it without a rollout. */
export const networksHaveNoNatGateway: ResourcePolicy = {
  name: "networks-have-no-nat-gateway",
  description: "Networks get no gateway through which applications get out to the internet.",
  severity: "high",
  framework: satisfies("NE-2"),
  remediationSteps:
    "Take the gateway away. Applications reach models through the endpoint that privateEndpoint in stacks/teams/<team>.yaml names, and nothing else is reached.",
  validateResource: (args: ResourceValidationArgs, reportViolation) => {
    if (!isNetworkOrGateway(args.type)) args.notApplicable(NEITHER_NETWORK_NOR_GATEWAY);
    if (args.type === "oci:Core/natGateway:NatGateway") {
      reportViolation(`"${args.name}" lets its network out to the internet.`);
    }
  },
};
