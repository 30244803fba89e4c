import type { StackValidationArgs } from "@pulumi/policy";
import { COST_TRACKING_KEY_LIMIT, TAG_KEYS } from "../../../../rollout/onboarding/vocabulary/tags.ts";
import type { StackPolicy } from "../../../binding.ts";
import { satisfies } from "../../../requirements.ts";

const TAG = "oci:Identity/tag:Tag";
const EXPECTED: readonly string[] = TAG_KEYS.filter(({ costTracking }) => costTracking).map(({ key }) => key);

/** Source: OCI Tagging, service limits: cost-tracking keys per tenancy; retired ones still count. */
export const costTrackingKeysWithinLimit: StackPolicy = {
  name: "cost-tracking-keys-within-limit",
  description: "The tags that spend is mapped by are cost-tracking, and no more of them than OCI allows.",
  severity: "medium",
  framework: satisfies("CO-1"),
  remediationSteps:
    "Roll out the tenancy stack of stacks/tenancy.yaml with the rollout's own tag keys only, and turn isCostTracking off on keys that are no longer used.",
  validateStack: (args: StackValidationArgs, reportViolation) => {
    const tags = args.resources.filter(({ type }) => type === TAG);
    if (tags.length === 0) args.notApplicable("The stack holds no tag.");
    const tracking = tags
      .filter(({ props }) => props["isCostTracking"] === true)
      .map(({ props }): unknown => props["name"]);
    if (tracking.length > COST_TRACKING_KEY_LIMIT) {
      reportViolation(
        `${tracking.length} tags are cost-tracking; OCI allows ${COST_TRACKING_KEY_LIMIT} in a tenancy.`,
      );
    }
    const missing = EXPECTED.filter((key) => !tracking.includes(key));
    if (missing.length > 0) reportViolation(`Not cost-tracking, or not there: ${missing.join(", ")}.`);
  },
};
