import type { StackValidationArgs } from "@pulumi/policy";
import type { StackPolicy } from "../../../binding.ts";
import { cisOci } from "../../../cis.ts";
import { satisfies } from "../../../requirements.ts";
import { isTenancyStack, NOT_THE_TENANCYS } from "../../../tenancy-stack.ts";
import { reportUntold } from "../../told-events.ts";

/** Source: OCI Events, event types of Identity. */
export const IDENTITY: readonly string[] = [
  ...["policy", "group", "dynamicgroup", "user", "identityprovider", "idpgroupmapping"].flatMap((kind) => [
    `create${kind}`,
    `update${kind}`,
    `delete${kind}`,
  ]),
  "addusertogroup",
  "removeuserfromgroup",
].map((change) => `com.oraclecloud.identitycontrolplane.${change}`);

export const identityChangesAreTold: StackPolicy = {
  name: "identity-changes-are-told",
  description: "Somebody is told of every change of policies, groups, users and identity providers.",
  severity: "high",
  framework: satisfies("ID-1", "ID-2", "SE-1"),
  tags: cisOci("4.3", "4.4", "4.5", "4.6", "4.7"),
  remediationSteps:
    "List addresses under contacts of stacks/tenancy.yaml and run rollout up tenancy, which makes rules, topics and subscriptions.",

  validateStack: (args: StackValidationArgs, reportViolation) => {
    if (!isTenancyStack(args)) args.notApplicable(NOT_THE_TENANCYS);
    reportUntold(args.resources, IDENTITY, reportViolation);
  },
};
