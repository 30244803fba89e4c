import { Log } from "@pulumi/oci/logging/index.js";
import { validateResourceOfType } from "@pulumi/policy";
import type { ResourceValidationArgs } from "@pulumi/policy";
import type { ResourcePolicy } from "../../../binding.ts";
import { satisfies } from "../../../requirements.ts";
import { asksFor, factsOf } from "../../../stack-facts.ts";

/** Days. Source: OCI Logging API, retentionDuration. */
const LONGEST = 180;

export const logsAreKept: ResourcePolicy = {
  name: "logs-are-kept",
  description:
    "Logs are switched on, and OCI Logging keeps them as long as the environment's minimum, or as long as it can.",
  severity: "high",
  framework: satisfies("NE-4", "RT-2"),

  remediationSteps:
    "Raise minimumRetentionDays of the environment in stacks/tenancy.yaml, or retentionDays under environments.<environment> of stacks/teams/<team>.yaml, and run rollout up.",
  configSchema: asksFor("minimumRetentionDays"),
  validateResource: validateResourceOfType(Log, (_log, args: ResourceValidationArgs, reportViolation) => {
    const facts = factsOf(args, reportViolation, "minimumRetentionDays");
    if (facts === undefined) return;
    if (args.props["isEnabled"] !== true) reportViolation(`Log "${args.name}" is not switched on.`);
    const days = Number(args.props["retentionDuration"] ?? 0);
    const wanted = Math.min(facts.minimumRetentionDays, LONGEST);
    if (days < wanted) reportViolation(`Log "${args.name}" is kept for ${days} days; it must be ${wanted}.`);
  }),
};
