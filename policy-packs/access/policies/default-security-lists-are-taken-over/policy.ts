import type { StackValidationArgs } from "@pulumi/policy";
import type { StackPolicy } from "../../../binding.ts";
import { cisOci } from "../../../cis.ts";
import { satisfies } from "../../../requirements.ts";

const VCN = "oci:Core/vcn:Vcn";
const DEFAULT_LIST = "oci:Core/defaultSecurityList:DefaultSecurityList";

/** A list that nobody took over is in no plan and no state. That one taken over is empty says `security-lists-hold-no-rules`. */
export const defaultSecurityListsAreTakenOver: StackPolicy = {
  name: "default-security-lists-are-taken-over",
  description: "The security list that OCI makes with every network is in the rollout's hands.",
  severity: "high",
  framework: satisfies("NE-2"),
  tags: cisOci("2.5"),
  remediationSteps:
    "Have the rollout create the network: leave network.existing of the environment in stacks/teams/<team>.yaml out, and roll the stack out again.",
  validateStack: (args: StackValidationArgs, reportViolation) => {
    const networks = args.resources.filter(({ type }) => type === VCN);
    if (networks.length === 0) args.notApplicable("The stack creates no network.");
    const taken = new Set(
      args.resources
        .filter(({ type }) => type === DEFAULT_LIST)
        .flatMap(({ propertyDependencies }) => propertyDependencies["manageDefaultResourceId"] ?? [])
        .map(({ urn }) => urn),
    );
    for (const { urn, name } of networks.filter((network) => !taken.has(network.urn))) {
      reportViolation(
        `Nothing takes over the default security list of network "${name}", which OCI fills with SSH from anywhere.`,
        urn,
      );
    }
  },
};
