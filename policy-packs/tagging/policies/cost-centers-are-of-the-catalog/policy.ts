import type { ResourceValidationArgs } from "@pulumi/policy";
import { definedTagKey, type DefinedTags } from "../../../../rollout/onboarding/vocabulary/tags.ts";
import type { ResourcePolicy } from "../../../binding.ts";
import { satisfies } from "../../../requirements.ts";
import { asksFor, factsOf } from "../../../stack-facts.ts";

const KEY = definedTagKey("CostCenter");

export const costCentersAreOfTheCatalog: ResourcePolicy = {
  name: "cost-centers-are-of-the-catalog",
  description: "A CostCenter tag names a cost center of the catalog: finance can book what it pays for.",
  severity: "high",
  framework: satisfies("CO-1"),

  remediationSteps:
    "Write a cost center that stacks/tenancy.yaml lists under costCenters into costCenter of stacks/teams/<team>.yaml, or add it there.",
  configSchema: asksFor("costCenters"),
  validateResource: (args: ResourceValidationArgs, reportViolation) => {
    const tags: DefinedTags = args.props["definedTags"] ?? {};
    if (!(KEY in tags)) args.notApplicable(`The resource does not carry ${KEY}.`);
    const facts = factsOf(args, reportViolation, "costCenters");
    if (facts === undefined) return;
    const value = tags[KEY] ?? "";
    if (!facts.costCenters.includes(value))
      reportViolation(`"${args.name}" is paid by "${value}", which is no cost center of the catalog.`);
  },
};
