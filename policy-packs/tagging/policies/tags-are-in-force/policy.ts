import type { ResourceValidationArgs } from "@pulumi/policy";
import type { ResourcePolicy } from "../../../binding.ts";
import { satisfies } from "../../../requirements.ts";

const KINDS: ReadonlySet<string> = new Set([
  "oci:Identity/tagNamespace:TagNamespace",
  "oci:Identity/tag:Tag",
]);

/** OCI lets nobody set a retired tag any more, and stops tracking its cost. */
export const tagsAreInForce: ResourcePolicy = {
  name: "tags-are-in-force",
  description: "Neither the rollout's tag namespace nor one of its tags is retired.",
  severity: "high",
  framework: satisfies("CO-1"),
  remediationSteps:
    "Reactivate it in OCI and run rollout up tenancy: the stack of stacks/tenancy.yaml retires no tag.",
  validateResource: (args: ResourceValidationArgs, reportViolation) => {
    if (!KINDS.has(args.type)) args.notApplicable("Only tags and their namespace are looked at.");
    const isRetired: unknown = args.props["isRetired"];
    if (isRetired !== undefined && isRetired !== null && isRetired !== false)
      reportViolation(`"${args.name}" is retired.`);
  },
};
