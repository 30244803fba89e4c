import { ObjectLifecyclePolicy } from "@pulumi/oci/objectstorage/index.js";
import { validateResourceOfType } from "@pulumi/policy";
import type { ResourceValidationArgs } from "@pulumi/policy";
import type { ResourcePolicy } from "../../../binding.ts";
import { satisfies } from "../../../requirements.ts";

export const lifecyclesDeleteNothing: ResourcePolicy = {
  name: "lifecycles-delete-nothing",
  description: "Lifecycle rules move records to a cheaper tier at most; none deletes them.",
  severity: "critical",
  framework: satisfies("RT-1"),

  remediationSteps:
    "Take the rule out: what retentionDays under environments.<environment> of stacks/teams/<team>.yaml keeps is deleted by people alone, after its time.",

  validateResource: validateResourceOfType(
    ObjectLifecyclePolicy,
    (_lifecycle, args: ResourceValidationArgs, reportViolation) => {
      const rules = (args.props["rules"] ?? []) as readonly {
        readonly name?: string;
        readonly action?: string;
      }[];
      for (const { name = "", action } of rules)
        if (action !== "ARCHIVE" && action !== "INFREQUENT_ACCESS")
          reportViolation(
            `Rule "${name}" of "${args.name}" does ${action ?? "nobody knows what"} to records.`,
          );
    },
  ),
};
