import { Bucket } from "@pulumi/oci/objectstorage/index.js";
import { validateResourceOfType } from "@pulumi/policy";
import type { ResourceValidationArgs } from "@pulumi/policy";
import type { ResourcePolicy } from "../../../binding.ts";
import { cisOci } from "../../../cis.ts";
import { satisfies } from "../../../requirements.ts";
import { retentionRulesOf } from "../../retention-days.ts";

/** OCI takes either of the two: a bucket with retention rules cannot keep versions. */
export const recordsAreRetainedOrVersioned: ResourcePolicy = {
  name: "records-are-retained-or-versioned",
  description:
    "What a bucket held can be neither overwritten nor deleted unseen: it has a retention rule, or keeps every version.",
  severity: "critical",
  framework: satisfies("RT-1", "RT-2"),
  tags: cisOci("5.1.3"),
  remediationSteps:
    "Write retentionDays under environments.<environment> of stacks/teams/<team>.yaml, or minimumRetentionDays of the environment and auditArchive.retentionDays in stacks/tenancy.yaml.",

  validateResource: validateResourceOfType(
    Bucket,
    (_bucket, args: ResourceValidationArgs, reportViolation) => {
      if (retentionRulesOf(args.props).length === 0 && args.props["versioning"] !== "Enabled")
        reportViolation(`Bucket "${args.name}" has no retention rule and keeps no versions.`);
    },
  ),
};
