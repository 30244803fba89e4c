import type { StackValidationArgs } from "@pulumi/policy";
import type { StackPolicy } from "../../../binding.ts";
import { cisOci } from "../../../cis.ts";
import { satisfies } from "../../../requirements.ts";
import { isTenancyStack, NOT_THE_TENANCYS } from "../../../tenancy-stack.ts";
import { reportUntold } from "../../told-events.ts";

/** OCI's names follow no rule: some gateways are gone only at `.end`. Source: OCI Events, event types of Networking. */
export const NETWORK: readonly string[] = [
  ...[
    "vcn",
    "routetable",
    "securitylist",
    "networksecuritygroup",
    "internetgateway",
    "drg",
    "drgattachment",
  ].flatMap((kind) => [
    `virtualnetwork.create${kind}`,
    `virtualnetwork.update${kind}`,
    `virtualnetwork.delete${kind}`,
  ]),
  "virtualnetwork.updatenetworksecuritygroupsecurityrules",
  ...["create", "update"].map((change) => `virtualnetwork.${change}localpeeringgateway`),
  "virtualnetwork.deletelocalpeeringgateway.end",
  ...["create", "update", "delete"].map((change) => `natgateway.${change}natgateway`),
  ...["create", "update"].map((change) => `servicegateway.${change}servicegateway`),
  "servicegateway.deleteservicegateway.end",
].map((change) => `com.oraclecloud.${change}`);

export const networkChangesAreTold: StackPolicy = {
  name: "network-changes-are-told",
  description: "Somebody is told of every change of a way into or out of a network.",
  severity: "high",
  framework: satisfies("NE-2", "NE-3"),
  tags: cisOci("4.8", "4.9", "4.10", "4.11", "4.12"),
  remediationSteps:
    "List addresses under contacts of stacks/tenancy.yaml and run rollout up tenancy, which makes rules, topics and subscriptions.",

  validateStack: (args: StackValidationArgs, reportViolation) => {
    if (!isTenancyStack(args)) args.notApplicable(NOT_THE_TENANCYS);
    reportUntold(args.resources, NETWORK, reportViolation);
  },
};
