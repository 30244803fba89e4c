import type { ResourceValidationArgs } from "@pulumi/policy";
import { Policy } from "@pulumi/oci/identity/index.js";
import { validateResourceOfType } from "@pulumi/policy";
import { STATEMENTS_PER_POLICY } from "../../../../rollout/onboarding/vocabulary/limits.ts";
import type { ResourcePolicy } from "../../../binding.ts";
import { satisfies } from "../../../requirements.ts";
import { NO_STATEMENTS } from "../../../statements/judge-statements.ts";

/** OCI refuses a longer one in the middle of an update, and nobody reviews it. */
export const policiesHoldAtMostFiftyStatements: ResourcePolicy = {
  name: "policies-hold-at-most-fifty-statements",
  description: "An IAM policy holds no more statements than OCI accepts in one.",
  severity: "medium",
  framework: satisfies("ID-1"),
  remediationSteps:
    "Declare fewer groups under environments.<environment>.groups of stacks/teams/<team>.yaml, or fewer requesters under serviceCatalog of stacks/tenancy.yaml.",
  validateResource: validateResourceOfType(
    Policy,
    (policy, args: ResourceValidationArgs, reportViolation) => {
      if (!("statements" in policy)) args.notApplicable(NO_STATEMENTS);
      const { length } = policy.statements;
      if (length > STATEMENTS_PER_POLICY)
        reportViolation(
          `Policy "${args.name}" holds ${length} statements; OCI accepts ${STATEMENTS_PER_POLICY}.`,
        );
    },
  ),
};
