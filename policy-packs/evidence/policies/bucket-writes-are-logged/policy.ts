import type { StackValidationArgs } from "@pulumi/policy";
import type { StackPolicy } from "../../../binding.ts";
import { cisOci } from "../../../cis.ts";
import { satisfies } from "../../../requirements.ts";
import { BUCKET, isLogOf, logsOf } from "../../service-logs.ts";

export const bucketWritesAreLogged: StackPolicy = {
  name: "bucket-writes-are-logged",
  description: "Object Storage logs who writes to every bucket.",
  severity: "high",
  framework: satisfies("NE-4", "RT-2"),
  tags: cisOci("4.17"),
  remediationSteps:
    "Run rollout up for the stack: every bucket of stacks/tenancy.yaml and stacks/teams/<team>.yaml gets a log of its reads and one of its writes.",

  validateStack: (args: StackValidationArgs, reportViolation) => {
    const buckets = args.resources.filter(({ type }) => type === BUCKET);
    if (buckets.length === 0) args.notApplicable("The stack makes no bucket.");
    const logs = logsOf(args.resources, "objectstorage", "write");
    for (const bucket of buckets)
      if (!logs.some((log) => isLogOf(log, bucket)))
        reportViolation(`Nobody logs who writes to bucket "${bucket.name}".`, bucket.urn);
  },
};
