import { StreamPool } from "@pulumi/oci/streaming/index.js";
import { validateResourceOfType } from "@pulumi/policy";
import type { ResourceValidationArgs } from "@pulumi/policy";
import type { ResourcePolicy } from "../../../binding.ts";
import { satisfies } from "../../../requirements.ts";

export const streamsHaveACustomerKey: ResourcePolicy = {
  name: "streams-have-a-customer-key",
  description: "What a SIEM reads is encrypted on its way with a key of the rollout.",
  severity: "high",
  framework: satisfies("RT-1", "VE-2"),

  remediationSteps:
    "Declare siem in stacks/tenancy.yaml only: its pools get the key of their environment. Run rollout up for the stack that lost it.",

  validateResource: validateResourceOfType(
    StreamPool,
    (_pool, args: ResourceValidationArgs, reportViolation) => {
      // Whether there is one is known before the key's id is.
      const key = (args.props["customEncryptionKey"] ?? {}) as Readonly<Record<string, unknown>>;
      if (!("kmsKeyId" in key)) reportViolation(`Stream pool "${args.name}" names no key of its own.`);
    },
  ),
};
