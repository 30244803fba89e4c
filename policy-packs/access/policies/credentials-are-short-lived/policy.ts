import type { ResourceValidationArgs } from "@pulumi/policy";
import type { ResourcePolicy } from "../../../binding.ts";
import { cisOci } from "../../../cis.ts";
import { satisfies } from "../../../requirements.ts";
import { CREDENTIAL_TYPES } from "./credential-types.ts";

/** What a stack creates lies in its state, and a credential that does not expire is found there years later. */
export const credentialsAreShortLived: ResourcePolicy = {
  name: "credentials-are-short-lived",
  description:
    "No stack creates a key, password or token of a person or a client, none of which ends by itself.",
  severity: "critical",
  framework: satisfies("ID-3"),
  tags: cisOci("1.8", "1.12", "1.17"),
  remediationSteps:
    "Take the resource out: applications of stacks/teams/<team>.yaml act as resource principals, and authentication of stacks/tenancy.yaml says how deployments sign in.",
  validateResource: (args: ResourceValidationArgs, reportViolation) => {
    if (!args.type.startsWith("oci:")) args.notApplicable("Only resources of OCI are credentials of OCI.");
    const kind = CREDENTIAL_TYPES.get(args.type);
    if (kind !== undefined)
      reportViolation(`"${args.name}" is ${kind}, which lasts until somebody deletes it.`);
  },
};
