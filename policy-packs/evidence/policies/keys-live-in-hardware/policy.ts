import { Key } from "@pulumi/oci/kms/index.js";
import { validateResourceOfType } from "@pulumi/policy";
import type { ResourceValidationArgs } from "@pulumi/policy";
import type { ResourcePolicy } from "../../../binding.ts";
import { satisfies } from "../../../requirements.ts";

export const keysLiveInHardware: ResourcePolicy = {
  name: "keys-live-in-hardware",
  description: "Keys that encrypt records never leave a hardware security module.",
  severity: "high",
  framework: satisfies("RT-1"),

  remediationSteps:
    "Declare nothing: keys of shared stacks and of stacks/tenancy.yaml are made with protectionMode HSM. A key keeps its mode for life, so make the stack's key anew.",

  validateResource: validateResourceOfType(Key, (_key, args: ResourceValidationArgs, reportViolation) => {
    if (args.props["protectionMode"] !== "HSM")
      reportViolation(`Key "${args.name}" does not say protectionMode HSM.`);
  }),
};
