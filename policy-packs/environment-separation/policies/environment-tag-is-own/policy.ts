import type { ResourceValidationArgs } from "@pulumi/policy";
import { definedTagKey } from "../../../../rollout/onboarding/vocabulary/tags.ts";
import type { DefinedTags } from "../../../../rollout/onboarding/vocabulary/tags.ts";
import type { ResourcePolicy } from "../../../binding.ts";
import { environmentStackOf, NOT_OF_AN_ENVIRONMENT } from "../../../environment-stack.ts";
import { satisfies } from "../../../requirements.ts";

const KEY = definedTagKey("Environment");

/** Spend and access are told apart by this tag. Whether it is there at all is the tagging pack's business. */
export const environmentTagIsOwn: ResourcePolicy = {
  name: "environment-tag-is-own",
  description: "A resource's Environment tag names the environment it is rolled out to.",
  severity: "high",
  framework: satisfies("SE-1", "CO-1"),
  remediationSteps:
    "Declare the resource under its own environment in stacks/teams/<team>.yaml or stacks/tenancy.yaml; the tag follows from there.",
  validateResource: (args: ResourceValidationArgs, reportViolation) => {
    const stack = environmentStackOf(args.urn);
    if (stack === undefined) args.notApplicable(NOT_OF_AN_ENVIRONMENT);
    if (!args.type.startsWith("oci:")) args.notApplicable("Only resources of OCI carry defined tags.");
    const tags: DefinedTags = args.props["definedTags"] ?? {};
    if (!(KEY in tags)) args.notApplicable(`The resource does not carry ${KEY}.`);
    if (tags[KEY] !== stack.environment) {
      reportViolation(
        `"${args.name}" belongs to environment "${stack.environment}", but its ${KEY} is another.`,
      );
    }
  },
};
