import type { PolicyResource, StackValidationArgs } from "@pulumi/policy";
import type { StackPolicy } from "../../../binding.ts";
import { satisfies } from "../../../requirements.ts";
import { asksFor, factsOf } from "../../../stack-facts.ts";
import { unknownLast } from "../../../unknown-last.ts";
import { connectorsIn, logGroupsIn, sourceGroupsOf, targetKindOf } from "../../connectors.ts";
import { logsOf } from "../../service-logs.ts";

export const logGroupsAreArchived: StackPolicy = {
  name: "log-groups-are-archived",
  description:
    "Every log group is moved to a bucket or, where that would log itself again, to the SIEM if there is one.",
  severity: "high",
  framework: satisfies("NE-4", "RT-2"),

  remediationSteps:
    "Run rollout up for the stack: connectors follow from its log groups. A log group that somebody made beside them belongs into stacks/tenancy.yaml or stacks/teams/<team>.yaml, or taken away.",
  configSchema: asksFor("siem"),
  validateStack: (args: StackValidationArgs, reportViolation) => {
    const groups = logGroupsIn(args.resources);
    if (groups.length === 0) args.notApplicable("The stack makes no log group.");
    const facts = factsOf(args, reportViolation, "siem");
    if (facts === undefined) return;
    const archived = new Set<PolicyResource>();
    const exported = new Set<PolicyResource>();
    unknownLast(connectorsIn(args.resources), (connector) => {
      const kind = targetKindOf(connector);
      const into = kind === "objectStorage" ? archived : kind === "streaming" ? exported : undefined;
      for (const group of sourceGroupsOf(connector)) into?.add(group);
    });
    const writes = logsOf(args.resources, "objectstorage", "write");
    for (const group of groups) {
      const logs = args.resources.filter(({ propertyDependencies }) =>
        (propertyDependencies["logGroupId"] ?? []).includes(group),
      );
      const wouldLoop = logs.length > 0 && logs.every((log) => writes.includes(log));
      if (!archived.has(group) && !wouldLoop)
        reportViolation(`No connector keeps the logs of "${group.name}" in a bucket.`, group.urn);
      if (facts.siem && !exported.has(group))
        reportViolation(`No connector hands the logs of "${group.name}" to the SIEM.`, group.urn);
    }
  },
};
