import type { StackValidationArgs } from "@pulumi/policy";
import type { StackPolicy } from "../../../binding.ts";
import { satisfies } from "../../../requirements.ts";
import { asksFor } from "../../../stack-facts.ts";
import { each } from "../../references.ts";
import { idIn, reportStrangeReferences, type ReferencesOf } from "../../strange-references.ts";

const ENDPOINTS: ReferencesOf = {
  "oci:GenerativeAi/generativeAiPrivateEndpoint:GenerativeAiPrivateEndpoint": [
    idIn("subnetId", "oci:Core/subnet:Subnet"),
    (props) =>
      "nsgIds" in props
        ? {
            input: "nsgIds",
            ids: each(
              () => props["nsgIds"] as string[] | null,
              (id) => id,
            ),
            madeBy: ["oci:Core/networkSecurityGroup:NetworkSecurityGroup"],
          }
        : undefined,
  ],
};

/** A subnet may be one that the team brought along: its part of the documents names it. */
export const endpointsStandInOwnNetwork: StackPolicy = {
  name: "endpoints-stand-in-own-network",
  description: "The models' endpoints stand in subnets and security groups of their own environment.",
  severity: "critical",
  framework: satisfies("NE-3", "SE-1"),
  remediationSteps:
    "Under environments.<environment>.network of stacks/teams/<team>.yaml, declare the network that is this environment's own, by existing.subnetId where it exists already.",
  configSchema: asksFor("ownIds"),
  validateStack: (args: StackValidationArgs, reportViolation) => {
    reportStrangeReferences(args, reportViolation, ENDPOINTS, "The stack holds no endpoint.");
  },
};
