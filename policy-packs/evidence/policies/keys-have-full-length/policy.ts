import { Key } from "@pulumi/oci/kms/index.js";
import { validateResourceOfType } from "@pulumi/policy";
import type { ResourceValidationArgs } from "@pulumi/policy";
import type { ResourcePolicy } from "../../../binding.ts";
import { satisfies } from "../../../requirements.ts";

export const keysHaveFullLength: ResourcePolicy = {
  name: "keys-have-full-length",
  description: "Keys that encrypt records are AES keys of 256 bits.",
  severity: "medium",
  framework: satisfies("RT-1"),

  remediationSteps:
    "Declare nothing: keys of shared stacks and of stacks/tenancy.yaml are made so. A key keeps its shape for life, so make the stack's key anew.",

  validateResource: validateResourceOfType(Key, (_key, args: ResourceValidationArgs, reportViolation) => {
    const { algorithm, length } = (args.props["keyShape"] ?? {}) as {
      readonly algorithm?: string;
      /** Bytes. */
      readonly length?: number;
    };
    if (algorithm !== "AES" || length !== 32)
      reportViolation(`Key "${args.name}" is no AES key of 32 bytes.`);
  }),
};
