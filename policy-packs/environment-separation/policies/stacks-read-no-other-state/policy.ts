import type { StackValidationArgs } from "@pulumi/policy";
import { stackOfUrn } from "../../../../rollout/onboarding/vocabulary/stack-names.ts";
import type { StackPolicy } from "../../../binding.ts";
import { environmentStackOf, NOT_OF_AN_ENVIRONMENT } from "../../../environment-stack.ts";
import { satisfies } from "../../../requirements.ts";

const STACK_REFERENCE = "pulumi:pulumi:StackReference";

/**
 * A stack reference needs the backend and the secrets of the other stack, and shows all it puts out; a handover file
 * holds what one environment may know.
 */
export const stacksReadNoOtherState: StackPolicy = {
  name: "stacks-read-no-other-state",
  description: "An environment's stack keeps a state of its own and reads no other stack's.",
  severity: "high",
  framework: satisfies("SE-1"),
  remediationSteps:
    "Give every environment a state of its own in stacks/tenancy.yaml, and take what another stack makes from its handover file.",
  validateStack: (args: StackValidationArgs, reportViolation) => {
    const stack = environmentStackOf(args.resources[0]?.urn);
    if (stack === undefined) args.notApplicable(NOT_OF_AN_ENVIRONMENT);
    for (const { type, urn, name } of args.resources) {
      if (type === STACK_REFERENCE) reportViolation(`"${name}" reads the state of another stack.`, urn);
      // Only a state that was merged or edited by hand holds what another stack made.
      else if (stackOfUrn(urn) !== stack.stack)
        reportViolation(`"${name}" is a resource of another stack, kept in this one's state.`, urn);
    }
  },
};
