import type { ResourceValidationArgs } from "@pulumi/policy";
import type { ResourcePolicy } from "../../../binding.ts";
import { satisfies } from "../../../requirements.ts";
import { HOURLY_TYPES } from "./hourly-types.ts";

/** A budget would tell a day later of what costs whether anybody uses it or not. On-demand models cost by the call. */
export const nothingRunsByTheHour: ResourcePolicy = {
  name: "nothing-runs-by-the-hour",
  description: "No stack makes dedicated clusters, machines or databases that cost by the hour.",
  severity: "critical",
  framework: satisfies("CO-4"),
  remediationSteps:
    "Name on-demand models under models in stacks/teams/<team>.yaml; what needs machines of its own is rolled out and budgeted elsewhere.",
  validateResource: (args: ResourceValidationArgs, reportViolation) => {
    if (!args.type.startsWith("oci:")) args.notApplicable("Only resources of OCI cost anything.");
    const what = HOURLY_TYPES.get(args.type);
    if (what !== undefined) reportViolation(`"${args.name}" is ${what}, which costs by the hour.`);
  },
};
