import { TagDefault } from "@pulumi/oci/identity/index.js";
import { validateResourceOfType } from "@pulumi/policy";
import type { ResourceValidationArgs } from "@pulumi/policy";
import type { ResourcePolicy } from "../../../binding.ts";
import { environmentStackOf, NOT_OF_AN_ENVIRONMENT } from "../../../environment-stack.ts";
import { satisfies } from "../../../requirements.ts";
import { asksFor, factsOf } from "../../../stack-facts.ts";

/** Which tag it is the default of is an id that nobody knows before; that its value is another environment is always wrong. */
export const tagDefaultsNameOwnEnvironment: ResourcePolicy = {
  name: "tag-defaults-name-own-environment",
  description: "No tag default hands down the name of another environment.",
  severity: "high",
  framework: satisfies("SE-1", "CO-1"),
  remediationSteps:
    "Declare the team under its own environment in stacks/teams/<team>.yaml; the defaults of its compartment follow from there.",
  configSchema: asksFor("environments"),
  validateResource: validateResourceOfType(
    TagDefault,
    (tagDefault, args: ResourceValidationArgs, reportViolation) => {
      const stack = environmentStackOf(args.urn);
      if (stack === undefined) args.notApplicable(NOT_OF_AN_ENVIRONMENT);
      const facts = factsOf(args, reportViolation, "environments");
      if (facts === undefined) return;
      if (!("value" in tagDefault)) {
        reportViolation(`Tag default "${args.name}" has no value to check.`);
        return;
      }
      const { value } = tagDefault;
      if (value !== stack.environment && facts.environments.includes(value))
        reportViolation(
          `Tag default "${args.name}" hands down another environment than "${stack.environment}".`,
        );
    },
  ),
};
