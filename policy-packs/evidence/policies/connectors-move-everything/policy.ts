import { Connector } from "@pulumi/oci/sch/index.js";
import { validateResourceOfType } from "@pulumi/policy";
import type { ResourceValidationArgs } from "@pulumi/policy";
import type { ResourcePolicy } from "../../../binding.ts";
import { satisfies } from "../../../requirements.ts";

export const connectorsMoveEverything: ResourcePolicy = {
  name: "connectors-move-everything",
  description: "Connectors of logs are running, and leave nothing out on the way.",
  severity: "high",
  framework: satisfies("NE-4", "RT-2", "VE-2"),

  remediationSteps:
    "Take the task out, or activate the connector again with rollout up for its stack: what connectors move follows from siem and auditArchive in stacks/tenancy.yaml alone.",

  validateResource: validateResourceOfType(
    Connector,
    (_connector, args: ResourceValidationArgs, reportViolation) => {
      if (args.props["state"] !== undefined && args.props["state"] !== "ACTIVE")
        reportViolation(`Connector "${args.name}" is ${String(args.props["state"])}.`);
      const tasks = (args.props["tasks"] ?? []) as readonly unknown[];
      if (tasks.length > 0)
        reportViolation(
          `Connector "${args.name}" has ${tasks.length} tasks, which may leave logs out or change them.`,
        );
    },
  ),
};
