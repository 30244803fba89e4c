import type { StackValidationArgs } from "@pulumi/policy";
import type { StackPolicy } from "../../../binding.ts";
import { satisfies } from "../../../requirements.ts";
import { BUCKET, isLogOf, logsOf } from "../../service-logs.ts";

export const bucketReadsAreLogged: StackPolicy = {
  name: "bucket-reads-are-logged",
  description: "Object Storage logs who reads every bucket.",
  severity: "high",
  framework: satisfies("NE-4", "RT-2"),

  remediationSteps:
    "Run rollout up for the stack: every bucket of stacks/tenancy.yaml and stacks/teams/<team>.yaml gets a log of its reads and one of its writes.",

  validateStack: (args: StackValidationArgs, reportViolation) => {
    const buckets = args.resources.filter(({ type }) => type === BUCKET);
    if (buckets.length === 0) args.notApplicable("The stack makes no bucket.");
    const logs = logsOf(args.resources, "objectstorage", "read");
    for (const bucket of buckets)
      if (!logs.some((log) => isLogOf(log, bucket)))
        reportViolation(`Nobody logs who reads bucket "${bucket.name}".`, bucket.urn);
  },
};
