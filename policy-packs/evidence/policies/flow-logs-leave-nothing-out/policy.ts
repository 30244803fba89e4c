import { CaptureFilter } from "@pulumi/oci/core/index.js";
import { validateResourceOfType } from "@pulumi/policy";
import type { ResourceValidationArgs } from "@pulumi/policy";
import type { ResourcePolicy } from "../../../binding.ts";
import { cisOci } from "../../../cis.ts";
import { satisfies } from "../../../requirements.ts";

interface Rule {
  readonly isEnabled?: boolean;
  readonly ruleAction?: string;
  readonly flowLogType?: string;
  readonly samplingRate?: number;
  readonly sourceCidr?: string;
  readonly destinationCidr?: string;
  readonly protocol?: string;
}

export const flowLogsLeaveNothingOut: ResourcePolicy = {
  name: "flow-logs-leave-nothing-out",
  description:
    "Capture filters of flow logs take in all traffic, what is refused too, and every packet of it.",
  severity: "medium",
  framework: satisfies("NE-4"),
  tags: cisOci("4.13"),
  remediationSteps:
    "Take the filter's rules out: networks under environments.<environment>.network of stacks/teams/<team>.yaml and of stacks/tenancy.yaml get one that takes in everything.",

  validateResource: validateResourceOfType(
    CaptureFilter,
    (_filter, args: ResourceValidationArgs, reportViolation) => {
      const rules = (args.props["flowLogCaptureFilterRules"] ?? []) as readonly Rule[];
      const whole = rules.filter(takesInAll);
      if (whole.length === 0)
        reportViolation(`Capture filter "${args.name}" has no rule that takes in all traffic.`);
      if (rules.some(({ ruleAction, isEnabled }) => ruleAction === "EXCLUDE" && isEnabled !== false))
        reportViolation(`Capture filter "${args.name}" leaves traffic out.`);
    },
  ),
};

/** One packet in `samplingRate`, of both what is let through and what is refused, from and to anywhere. */
function takesInAll(rule: Rule): boolean {
  const { isEnabled, ruleAction, flowLogType, samplingRate, sourceCidr, destinationCidr, protocol } = rule;
  if (isEnabled === false || ruleAction !== "INCLUDE" || flowLogType !== "ALL" || samplingRate !== 1)
    return false;
  return [sourceCidr, destinationCidr, protocol].every(
    (narrowed) => narrowed === undefined || narrowed === "",
  );
}
