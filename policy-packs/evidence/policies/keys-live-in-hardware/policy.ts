import type { ResourceValidationArgs } from "@pulumi/policy";
import type { ResourcePolicy } from "../../../binding.ts";
import { satisfies } from "../../../requirements.ts";

const TYPE = "oci:Kms/key:Key";

export const keysLiveInHardware: ResourcePolicy = {
  name: "keys-live-in-hardware",
  description: "Keys that encrypt records never leave a hardware security module.",
  severity: "high",
  framework: satisfies("RT-1"),

  remediationSteps:
    "Declare nothing: keys of shared stacks and of stacks/tenancy.yaml are made with protectionMode HSM. A key keeps its mode for life, so make the stack's key anew.",

  validateResource: (args: ResourceValidationArgs, reportViolation) => {
    if (args.type !== TYPE) args.notApplicable("Only keys are looked at.");
    if (args.props["protectionMode"] !== "HSM")
      reportViolation(`Key "${args.name}" does not say protectionMode HSM.`);
  },
};
