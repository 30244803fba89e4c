import type { ResourceValidationArgs } from "@pulumi/policy";
import {
  definedTagKey,
  MANAGED_BY,
  type DefinedTags,
} from "../../../../rollout/onboarding/vocabulary/tags.ts";
import type { ResourcePolicy } from "../../../binding.ts";
import { satisfies } from "../../../requirements.ts";

const KEY = definedTagKey("ManagedBy");

export const managedByNamesTheRollout: ResourcePolicy = {
  name: "managed-by-names-the-rollout",
  description:
    "What the rollout makes says so: whatever says otherwise was made by hand, or by another tool.",
  severity: "medium",
  framework: satisfies("CO-1"),

  remediationSteps:
    "Take ManagedBy out of what sets it: every resource that follows from stacks/teams/<team>.yaml and stacks/tenancy.yaml gets it.",

  validateResource: (args: ResourceValidationArgs, reportViolation) => {
    const tags: DefinedTags = args.props["definedTags"] ?? {};
    if (!(KEY in tags)) args.notApplicable(`The resource does not carry ${KEY}.`);
    const value = tags[KEY] ?? "";
    if (value !== MANAGED_BY)
      reportViolation(`"${args.name}" says that "${value}" manages it, and a stack does.`);
  },
};
