import type { ResourceValidationArgs } from "@pulumi/policy";
import { AUTHENTICATIONS } from "../../../../rollout/onboarding/vocabulary/authentication.ts";
import type { ResourcePolicy } from "../../../binding.ts";
import { satisfies } from "../../../requirements.ts";
import { unknownLast } from "../../../unknown-last.ts";

/** A deployment may do almost everything in its environment, so its key is worth more than any other. */
export const deploymentsSignInWithTokens: ResourcePolicy = {
  name: "deployments-sign-in-with-tokens",
  description:
    "Deployments sign in to OCI as what they run on or with a token that ends, and no provider holds a key.",
  severity: "high",
  framework: satisfies("ID-3"),
  remediationSteps:
    "Set authentication to another than ApiKey in stacks/tenancy.yaml, for the tenancy or for environments.<environment>.",
  validateResource: (args: ResourceValidationArgs, reportViolation) => {
    if (args.type !== "pulumi:providers:oci") args.notApplicable("Only a provider of OCI signs in to OCI.");
    unknownLast(["auth", ...KEY_PROPERTIES], (property) => {
      const value: unknown = property in args.props ? args.props[property] : undefined;
      const isSet = value !== undefined && value !== null && value !== "";
      if (property !== "auth") {
        if (isSet) reportViolation(`Provider "${args.name}" holds ${property}, a part of an API key.`);
      } else if (!SHORT_LIVED.some((one) => one === value)) {
        // Without the input the provider takes an API key. The value is the provider's word, so no secret.
        reportViolation(`Provider "${args.name}" does not sign in as one of ${SHORT_LIVED.join(", ")}.`);
      }
    });
  },
};

const SHORT_LIVED = AUTHENTICATIONS.filter((one) => one !== "ApiKey");
const KEY_PROPERTIES = ["fingerprint", "privateKey", "privateKeyPassword", "privateKeyPath"] as const;
