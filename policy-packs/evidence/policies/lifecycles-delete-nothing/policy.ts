import type { ResourceValidationArgs } from "@pulumi/policy";
import type { ResourcePolicy } from "../../../binding.ts";
import { satisfies } from "../../../requirements.ts";

const TYPE = "oci:ObjectStorage/objectLifecyclePolicy:ObjectLifecyclePolicy";

export const lifecyclesDeleteNothing: ResourcePolicy = {
  name: "lifecycles-delete-nothing",
  description: "Lifecycle rules move records to a cheaper tier at most; none deletes them.",
  severity: "critical",
  framework: satisfies("RT-1"),

  remediationSteps:
    "Take the rule out: what retentionDays under environments.<environment> of stacks/teams/<team>.yaml keeps is deleted by people alone, after its time.",

  validateResource: (args: ResourceValidationArgs, reportViolation) => {
    if (args.type !== TYPE) args.notApplicable("Only lifecycles of buckets are looked at.");
    const rules = (args.props["rules"] ?? []) as readonly {
      readonly name?: string;
      readonly action?: string;
    }[];
    for (const { name = "", action } of rules)
      if (action !== "ARCHIVE" && action !== "INFREQUENT_ACCESS")
        reportViolation(`Rule "${name}" of "${args.name}" does ${action ?? "nobody knows what"} to records.`);
  },
};
