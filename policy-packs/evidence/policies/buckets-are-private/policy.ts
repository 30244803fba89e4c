import { Bucket } from "@pulumi/oci/objectstorage/index.js";
import { validateResourceOfType } from "@pulumi/policy";
import type { ResourceValidationArgs } from "@pulumi/policy";
import type { ResourcePolicy } from "../../../binding.ts";
import { cisOci } from "../../../cis.ts";
import { satisfies } from "../../../requirements.ts";

export const bucketsArePrivate: ResourcePolicy = {
  name: "buckets-are-private",
  description: "No bucket lets anybody read it without a right.",
  severity: "critical",
  framework: satisfies("RT-1", "DA-2"),
  tags: cisOci("5.1.1"),
  remediationSteps:
    "Declare nothing: retentionDays under environments.<environment> of stacks/teams/<team>.yaml gives every bucket NoPublicAccess. Where somebody opened one, run rollout up for its stack.",

  validateResource: validateResourceOfType(
    Bucket,
    (_bucket, args: ResourceValidationArgs, reportViolation) => {
      if (args.props["accessType"] !== "NoPublicAccess")
        reportViolation(`Bucket "${args.name}" does not say accessType NoPublicAccess.`);
    },
  ),
};
