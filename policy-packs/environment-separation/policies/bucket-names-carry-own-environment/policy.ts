import { Bucket } from "@pulumi/oci/objectstorage/index.js";
import { validateResourceOfType } from "@pulumi/policy";
import type { ResourceValidationArgs } from "@pulumi/policy";
import type { ResourcePolicy } from "../../../binding.ts";
import { environmentStackOf, NOT_OF_AN_ENVIRONMENT } from "../../../environment-stack.ts";
import { satisfies } from "../../../requirements.ts";
import { asksFor, factsOf } from "../../../stack-facts.ts";
import { environmentIn } from "../../environment-words.ts";

/** Buckets are named across the whole tenancy, and statements, logs and connectors know them by name alone. */
export const bucketNamesCarryOwnEnvironment: ResourcePolicy = {
  name: "bucket-names-carry-own-environment",
  description: "A bucket's name says which environment it belongs to.",
  severity: "medium",
  framework: satisfies("SE-1"),
  remediationSteps:
    "Declare what is to be kept under its environment in stacks/teams/<team>.yaml: the bucket's name follows from team and environment.",
  configSchema: asksFor("environments"),
  validateResource: validateResourceOfType(
    Bucket,
    (bucket, args: ResourceValidationArgs, reportViolation) => {
      const stack = environmentStackOf(args.urn);
      if (stack === undefined) args.notApplicable(NOT_OF_AN_ENVIRONMENT);
      const facts = factsOf(args, reportViolation, "environments");
      if (facts === undefined) return;
      const name = "name" in bucket ? (bucket.name ?? "") : "";
      if (environmentIn(name, facts.environments) === stack.environment) return;
      reportViolation(
        `The name of bucket "${args.name}" does not say "${stack.environment}" before any other environment.`,
      );
    },
  ),
};
