import { Bucket } from "@pulumi/oci/objectstorage/index.js";
import { validateResourceOfType } from "@pulumi/policy";
import type { ResourceValidationArgs } from "@pulumi/policy";
import type { ResourcePolicy } from "../../../binding.ts";
import { satisfies } from "../../../requirements.ts";
import { asksFor, factsOf } from "../../../stack-facts.ts";
import { retentionDaysOf, retentionRulesOf } from "../../retention-days.ts";

export const retentionMeetsTheMinimum: ResourcePolicy = {
  name: "retention-meets-the-minimum",
  description: "Retention rules keep what a bucket holds for at least as long as the environment's minimum.",
  severity: "critical",
  framework: satisfies("RT-1"),

  remediationSteps:
    "Raise retentionDays under environments.<environment> of stacks/teams/<team>.yaml to at least minimumRetentionDays of the environment in stacks/tenancy.yaml.",
  configSchema: asksFor("minimumRetentionDays"),
  validateResource: validateResourceOfType(
    Bucket,
    (_bucket, args: ResourceValidationArgs, reportViolation) => {
      const rules = retentionRulesOf(args.props);
      if (rules.length === 0) args.notApplicable("The bucket has no retention rule.");
      const facts = factsOf(args, reportViolation, "minimumRetentionDays");
      if (facts === undefined) return;
      const days = Math.max(...rules.map(retentionDaysOf));
      if (days < facts.minimumRetentionDays)
        reportViolation(
          `Bucket "${args.name}" keeps what it holds for ${days} days; the minimum is ${facts.minimumRetentionDays}.`,
        );
    },
  ),
};
