import type { StackValidationArgs } from "@pulumi/policy";
import type { StackPolicy } from "../../../binding.ts";
import { cisOci } from "../../../cis.ts";
import { satisfies } from "../../../requirements.ts";
import { isLogOf, logsOf } from "../../service-logs.ts";

export const subnetsLogTheirFlows: StackPolicy = {
  name: "subnets-log-their-flows",
  description: "Every subnet has a flow log of its own that is switched on.",
  severity: "high",
  framework: satisfies("NE-4"),
  tags: cisOci("4.13"),
  remediationSteps:
    "Run rollout up for the stack: networks under environments.<environment>.network of stacks/teams/<team>.yaml and of stacks/tenancy.yaml get a flow log for every subnet.",

  validateStack: (args: StackValidationArgs, reportViolation) => {
    const subnets = args.resources.filter(({ type }) => type === "oci:Core/subnet:Subnet");
    if (subnets.length === 0) args.notApplicable("The stack makes no subnet.");
    const logs = logsOf(args.resources, "flowlogs", "subnet");
    for (const subnet of subnets)
      if (!logs.some((log) => isLogOf(log, subnet)))
        reportViolation(`Nobody logs the flows of subnet "${subnet.name}".`, subnet.urn);
  },
};
