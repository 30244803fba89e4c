import { Vcn } from "@pulumi/oci/core/index.js";
import { validateResourceOfType } from "@pulumi/policy";
import type { ResourceValidationArgs } from "@pulumi/policy";
import type { ResourcePolicy } from "../../../binding.ts";
import { satisfies } from "../../../requirements.ts";
import { unknownLast } from "../../../unknown-last.ts";
import { isPrivateBlock } from "../../address-blocks.ts";
import { eachItem } from "../../each-item.ts";
import { isGiven } from "../../is-given.ts";

/** The addresses that OCI gives a network with IPv6 are the internet's, so networks have none. */
export const networksUsePrivateAddresses: ResourcePolicy = {
  name: "networks-use-private-addresses",
  description: "Networks consist of private IPv4 blocks, each /16 or smaller, and have no IPv6.",
  severity: "high",
  framework: satisfies("NE-2", "NE-3"),
  remediationSteps:
    "Write a private IPv4 block from /16 to /24 as network.cidr of the environment in stacks/teams/<team>.yaml, or as cidr of the environment in stacks/tenancy.yaml.",
  validateResource: validateResourceOfType(Vcn, (vcn, args: ResourceValidationArgs, reportViolation) => {
    const lookAtBlock = (block: string) => {
      if (isPrivateBlock(block)) return;
      reportViolation(
        `Network "${args.name}" contains ${block}, which is no private IPv4 block of /16 or smaller.`,
      );
    };
    unknownLast(
      [
        () => {
          // Answers of OCI hold the first block of the list once more, by itself.
          if (isGiven(args.props, "cidrBlocks")) eachItem(vcn.cidrBlocks ?? [], lookAtBlock);
          else if (isGiven(args.props, "cidrBlock")) lookAtBlock(vcn.cidrBlock ?? "");
          else reportViolation(`Network "${args.name}" names no block.`);
        },
        () => {
          if (vcn.isIpv6enabled === true) reportViolation(`Network "${args.name}" has IPv6.`);
        },
      ],
      (look) => look(),
    );
  }),
};
