import type { ResourceValidationArgs } from "@pulumi/policy";
import { definedTagKey, REQUIRED_TAG_KEYS } from "../../../../rollout/onboarding/vocabulary/tags.ts";
import type { DefinedTags } from "../../../../rollout/onboarding/vocabulary/tags.ts";
import type { ResourcePolicy } from "../../../binding.ts";
import { satisfies } from "../../../requirements.ts";
import { UNTAGGED_TYPES } from "../../untagged-types.ts";

const REQUIRED = REQUIRED_TAG_KEYS.map(definedTagKey);

/** Spend that carries no team, environment and cost center is paid by nobody. */
export const requiredTagsPresent: ResourcePolicy = {
  name: "required-tags-present",
  description:
    "Every resource says which team, environment and cost center it belongs to, and who answers for it.",
  severity: "high",
  framework: satisfies("CO-1"),
  remediationSteps:
    "Fill in owner and costCenter in stacks/teams/<team>.yaml, or in stacks/tenancy.yaml for what all teams share.",
  validateResource: (args: ResourceValidationArgs, reportViolation) => {
    if (!args.type.startsWith("oci:")) args.notApplicable("Only resources of OCI carry defined tags.");
    const reason = UNTAGGED_TYPES.get(args.type);
    if (reason !== undefined) args.notApplicable(reason);
    const tags: DefinedTags = args.props["definedTags"] ?? {};
    const missing = REQUIRED.filter((key) => !(key in tags));
    try {
      // Reading a value that is not known yet throws: the key is then "not checked", which is for the SDK to say.
      for (const key of REQUIRED) if (key in tags && (tags[key] ?? "").trim() === "") missing.push(key);
    } finally {
      if (missing.length > 0) reportViolation(`"${args.name}" lacks ${missing.join(", ")}.`);
    }
  },
};
