import { Query } from "@pulumi/oci/meteringcomputation/index.js";
import { validateResourceOfType } from "@pulumi/policy";
import type { ResourceValidationArgs } from "@pulumi/policy";
import { definedTagKey } from "../../../../rollout/onboarding/vocabulary/tags.ts";
import type { ResourcePolicy } from "../../../binding.ts";
import { satisfies } from "../../../requirements.ts";

const KEY = definedTagKey("CostCenter");

/** Finance books by cost center: costs that a report does not tell apart are nobody's. */
export const weeklyReportTellsCostCenters: ResourcePolicy = {
  name: "weekly-report-tells-cost-centers",
  description: "A saved report is of costs, told apart by cost center and by compartment.",
  severity: "medium",
  framework: satisfies("CO-3", "CO-1", "SF-1"),
  remediationSteps:
    "Take back what was changed of the saved report and roll out the tenancy stack of stacks/tenancy.yaml, which makes it.",
  validateResource: validateResourceOfType(Query, (query, args: ResourceValidationArgs, reportViolation) => {
    const { queryType, groupByTags = [], groupBies = [] } = query.queryDefinition.reportQuery;
    if (queryType !== "COST") reportViolation(`Report "${args.name}" is not of costs.`);
    const keys = groupByTags.map(({ namespace, key }) => `${namespace}.${key}`);
    if (!keys.includes(KEY)) reportViolation(`Report "${args.name}" does not tell costs apart by ${KEY}.`);
    if (!groupBies.includes("compartmentPath"))
      reportViolation(`Report "${args.name}" does not tell costs apart by compartment.`);
  }),
};
