import { Rule } from "@pulumi/oci/events/index.js";
import { validateResourceOfType } from "@pulumi/policy";
import type { ResourceValidationArgs } from "@pulumi/policy";
import type { ResourcePolicy } from "../../../binding.ts";
import { satisfies } from "../../../requirements.ts";

interface Actions {
  readonly action?: readonly { readonly isEnabled?: boolean }[];
}

/** A rule that is off looks like one that is on to whoever counts rules. */
export const eventRulesAreOn: ResourcePolicy = {
  name: "event-rules-are-on",
  description: "Every event rule and each of its actions is switched on.",
  severity: "medium",
  framework: satisfies("CO-2", "RT-2"),
  remediationSteps:
    "Run rollout up tenancy: rules and who they tell follow from contacts in stacks/tenancy.yaml. Where nobody shall be told any more, take the rule away instead.",
  validateResource: validateResourceOfType(Rule, (_rule, args: ResourceValidationArgs, reportViolation) => {
    if (args.props["isEnabled"] !== true) reportViolation(`Event rule "${args.name}" is not switched on.`);
    const actions = (args.props["actions"] as Actions | null | undefined)?.action ?? [];
    if (actions.length === 0) reportViolation(`Event rule "${args.name}" does nothing.`);
    const off = actions.filter(({ isEnabled }) => isEnabled !== true).length;
    if (off > 0)
      reportViolation(
        `${off} of the ${actions.length} actions of event rule "${args.name}" are not switched on.`,
      );
  }),
};
