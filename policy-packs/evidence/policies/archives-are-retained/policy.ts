import type { StackValidationArgs } from "@pulumi/policy";
import type { StackPolicy } from "../../../binding.ts";
import { satisfies } from "../../../requirements.ts";
import { unknownLast } from "../../../unknown-last.ts";
import { connectorsIn, targetBucketOf } from "../../connectors.ts";
import { retentionRulesOf } from "../../retention-days.ts";

export const archivesAreRetained: StackPolicy = {
  name: "archives-are-retained",
  description: "What connectors write is kept in buckets with a retention rule.",
  severity: "critical",
  framework: satisfies("RT-1", "RT-2"),

  remediationSteps:
    "Write retentionDays under environments.<environment> of stacks/teams/<team>.yaml, minimumRetentionDays of the environment or auditArchive.retentionDays in stacks/tenancy.yaml, and run rollout up.",

  validateStack: (args: StackValidationArgs, reportViolation) => {
    let archives = 0;
    unknownLast(connectorsIn(args.resources), (connector) => {
      const bucket = targetBucketOf(connector, args.resources);
      if (bucket === undefined) return;
      archives += 1;
      if (retentionRulesOf(bucket.props).length === 0)
        reportViolation(
          `Bucket "${bucket.name}", which "${connector.name}" writes to, has no retention rule.`,
          bucket.urn,
        );
    });
    if (archives === 0) args.notApplicable("No connector of the stack writes to a bucket of it.");
  },
};
