import type { ResourceValidationArgs } from "@pulumi/policy";
import type { ResourcePolicy } from "../../../binding.ts";
import { satisfies } from "../../../requirements.ts";
import { isNetworkOrGateway, NEITHER_NETWORK_NOR_GATEWAY } from "../../network-gateways.ts";

/** One that is switched off is refused, too: whoever may use it switches it on without a rollout. */
export const networksHaveNoInternetGateway: ResourcePolicy = {
  name: "networks-have-no-internet-gateway",
  description: "Networks get no gateway through which the internet gets in.",
  severity: "critical",
  framework: satisfies("NE-2", "NE-1"),
  remediationSteps:
    "Take the gateway away. Applications reach models through the endpoint that privateEndpoint in stacks/teams/<team>.yaml names, and nothing else is reached.",
  validateResource: (args: ResourceValidationArgs, reportViolation) => {
    if (!isNetworkOrGateway(args.type)) args.notApplicable(NEITHER_NETWORK_NOR_GATEWAY);
    if (args.type === "oci:Core/internetGateway:InternetGateway") {
      reportViolation(`"${args.name}" connects its network with the internet, both ways.`);
    }
  },
};
