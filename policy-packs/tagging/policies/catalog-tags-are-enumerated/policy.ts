import { Tag } from "@pulumi/oci/identity/index.js";
import { validateResourceOfType } from "@pulumi/policy";
import type { ResourceValidationArgs } from "@pulumi/policy";
import { TENANCY_ENVIRONMENT, type TagKeyName } from "../../../../rollout/onboarding/vocabulary/tags.ts";
import type { ResourcePolicy } from "../../../binding.ts";
import { satisfies } from "../../../requirements.ts";
import { asksFor, factsOf } from "../../../stack-facts.ts";

/** Keys whose values the documents list. */
const LISTED: readonly TagKeyName[] = ["Environment", "DataClass"];

interface Validator {
  readonly validatorType?: string;
  readonly values?: readonly string[];
}

/** What OCI refuses nobody can mistype: spend under "prd" would be nobody's. */
export const catalogTagsAreEnumerated: ResourcePolicy = {
  name: "catalog-tags-are-enumerated",
  description: "Tags whose values the documents list take those values only.",
  severity: "medium",
  framework: satisfies("CO-1", "DA-1"),
  remediationSteps:
    "Run rollout up tenancy: the values follow from environments and dataClasses of stacks/tenancy.yaml.",
  configSchema: asksFor("environments", "dataClasses"),
  validateResource: validateResourceOfType(Tag, (_tag, args: ResourceValidationArgs, reportViolation) => {
    const key = String(args.props["name"]);
    if (!LISTED.some((listed) => listed === key))
      args.notApplicable("The documents list no values of the tag.");
    const facts = factsOf(args, reportViolation, "environments", "dataClasses");
    if (facts === undefined) return;
    const { validatorType, values = [] } = (args.props["validator"] ?? {}) as Validator;
    if (validatorType !== "ENUM") return reportViolation(`Tag "${key}" takes any text.`);
    const { environments, dataClasses } = facts;
    const wanted = key === "Environment" ? [...environments, TENANCY_ENVIRONMENT] : dataClasses;
    const missing = wanted.filter((value) => !values.includes(value));
    if (missing.length > 0) reportViolation(`Tag "${key}" does not take ${missing.join(", ")}.`);
    const strange = key === "Environment" ? values.filter((value) => !wanted.includes(value)) : [];
    if (strange.length > 0)
      reportViolation(`Tag "${key}" takes ${strange.join(", ")}, which no document declares.`);
  }),
};
