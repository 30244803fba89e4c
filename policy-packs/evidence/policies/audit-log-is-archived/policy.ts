import type { StackValidationArgs } from "@pulumi/policy";
import type { StackPolicy } from "../../../binding.ts";
import { satisfies } from "../../../requirements.ts";
import { asksFor, factsOf } from "../../../stack-facts.ts";
import { unknownLast } from "../../../unknown-last.ts";
import { auditSourceOf, connectorsIn, targetBucketOf, targetKindOf } from "../../connectors.ts";
import { retentionRulesOf } from "../../retention-days.ts";
import { isTenancyStack, NOT_THE_TENANCYS } from "../../../tenancy-stack.ts";

export const auditLogIsArchived: StackPolicy = {
  name: "audit-log-is-archived",
  description:
    "The audit log of the whole tenancy goes into a bucket that keeps it and, where a SIEM reads along, to its stream.",
  severity: "critical",
  framework: satisfies("RT-2", "AL-5", "VE-2"),

  remediationSteps:
    "Declare auditArchive, and siem where there is one, in stacks/tenancy.yaml and run rollout up tenancy: archive and connectors follow from them.",
  configSchema: asksFor("siem"),
  validateStack: (args: StackValidationArgs, reportViolation) => {
    if (!isTenancyStack(args)) args.notApplicable(NOT_THE_TENANCYS);
    const facts = factsOf(args, reportViolation, "siem");
    if (facts === undefined) return;
    let [archived, exported] = [false, false];
    unknownLast(connectorsIn(args.resources), (connector) => {
      if (auditSourceOf(connector)?.startsWith("ocid1.tenancy.") !== true) return;
      const bucket = targetBucketOf(connector, args.resources);
      if (bucket !== undefined && retentionRulesOf(bucket.props).length > 0) archived = true;
      if (targetKindOf(connector) === "streaming") exported = true;
    });
    if (!archived)
      reportViolation("No connector keeps the audit log of the whole tenancy in a bucket that retains it.");
    if (facts.siem && !exported)
      reportViolation("No connector hands the audit log of the whole tenancy to the SIEM.");
  },
};
