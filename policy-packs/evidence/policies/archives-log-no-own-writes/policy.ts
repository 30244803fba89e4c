import type { StackValidationArgs } from "@pulumi/policy";
import type { StackPolicy } from "../../../binding.ts";
import { satisfies } from "../../../requirements.ts";
import { unknownLast } from "../../../unknown-last.ts";
import { connectorsIn, sourceGroupsOf, targetBucketOf } from "../../connectors.ts";
import { isLogOf, logsOf } from "../../service-logs.ts";

export const archivesLogNoOwnWrites: StackPolicy = {
  name: "archives-log-no-own-writes",
  description:
    "No connector moves the log of a bucket's writes into that bucket, where every move would be logged and moved again.",
  severity: "medium",
  framework: satisfies("NE-4"),

  remediationSteps:
    "Run rollout up for the stack: who writes to a bucket that stacks/tenancy.yaml or stacks/teams/<team>.yaml makes is logged in a group that no connector moves into it.",

  validateStack: (args: StackValidationArgs, reportViolation) => {
    const connectors = connectorsIn(args.resources);
    if (connectors.length === 0) args.notApplicable("The stack makes no connector.");
    const writes = logsOf(args.resources, "objectstorage", "write");
    unknownLast(connectors, (connector) => {
      const bucket = targetBucketOf(connector, args.resources);
      if (bucket === undefined) return;
      const groups = sourceGroupsOf(connector);
      for (const log of writes)
        if (
          isLogOf(log, bucket) &&
          (log.propertyDependencies["logGroupId"] ?? []).some((one) => groups.includes(one))
        )
          reportViolation(
            `Connector "${connector.name}" moves log "${log.name}" into the bucket whose writes it logs.`,
            connector.urn,
          );
    });
  },
};
