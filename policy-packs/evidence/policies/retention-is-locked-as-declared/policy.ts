import { Bucket } from "@pulumi/oci/objectstorage/index.js";
import { validateResourceOfType } from "@pulumi/policy";
import type { ResourceValidationArgs } from "@pulumi/policy";
import type { ResourcePolicy } from "../../../binding.ts";
import { satisfies } from "../../../requirements.ts";
import { asksFor, factsOf } from "../../../stack-facts.ts";
import { retentionRulesOf } from "../../retention-days.ts";

export const retentionIsLockedAsDeclared: ResourcePolicy = {
  name: "retention-is-locked-as-declared",
  description:
    "Where a lock is declared, retention rules lock on that day, after which nobody can shorten them.",
  severity: "high",
  framework: satisfies("RT-1"),

  remediationSteps:
    "Write retentionLockedFrom under environments.<environment> of stacks/teams/<team>.yaml, or auditArchive.lockedFrom in stacks/tenancy.yaml, at least 14 days ahead, and run rollout up.",
  configSchema: asksFor("retentionLockedFrom"),
  validateResource: validateResourceOfType(
    Bucket,
    (_bucket, args: ResourceValidationArgs, reportViolation) => {
      const facts = factsOf(args, reportViolation, "retentionLockedFrom");
      if (facts === undefined) return;
      const { retentionLockedFrom: day } = facts;
      if (day === "") args.notApplicable("The documents declare no lock.");
      const rules = retentionRulesOf(args.props);
      if (rules.length === 0) args.notApplicable("The bucket has no retention rule.");
      if (!rules.some(({ timeRuleLocked }) => timeRuleLocked?.startsWith(day) === true))
        reportViolation(`No retention rule of bucket "${args.name}" locks on ${day}.`);
    },
  ),
};
