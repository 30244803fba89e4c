import { Bucket } from "@pulumi/oci/objectstorage/index.js";
import { validateResourceOfType } from "@pulumi/policy";
import type { ResourceValidationArgs } from "@pulumi/policy";
import type { ResourcePolicy } from "../../../binding.ts";
import { cisOci } from "../../../cis.ts";
import { satisfies } from "../../../requirements.ts";

export const bucketsHaveACustomerKey: ResourcePolicy = {
  name: "buckets-have-a-customer-key",
  description: "Every bucket is encrypted with a key of the rollout, not with one that Oracle keeps.",
  severity: "high",
  framework: satisfies("RT-1", "DA-2"),
  tags: cisOci("5.1.2"),
  remediationSteps:
    "Declare nothing: buckets of stacks/tenancy.yaml and stacks/teams/<team>.yaml are encrypted with the key of their environment's shared stack. Run rollout up for the stack that lost it.",

  validateResource: validateResourceOfType(
    Bucket,
    (_bucket, args: ResourceValidationArgs, reportViolation) => {
      // Whether there is one is known before the key's id is.
      if (!("kmsKeyId" in args.props))
        reportViolation(`Bucket "${args.name}" names no key of its own: Oracle's would encrypt it.`);
    },
  ),
};
