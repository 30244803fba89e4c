import { Rule } from "@pulumi/oci/budget/index.js";
import { validateResourceOfType } from "@pulumi/policy";
import type { ResourceValidationArgs } from "@pulumi/policy";
import { definedTagKey } from "../../../../rollout/onboarding/vocabulary/tags.ts";
import type { DefinedTags } from "../../../../rollout/onboarding/vocabulary/tags.ts";
import type { ResourcePolicy } from "../../../binding.ts";
import { satisfies } from "../../../requirements.ts";
import { NOT_OF_A_TEAM, teamStackOf } from "../../team-budgets.ts";

const COST_CENTER = definedTagKey("CostCenter");

/** Characters. Source: OCI Budgets API, alert rule, `message`. */
const MOST = 1000;

/** OCI's mail names a budget by its name only; whoever reads it must know whom to call and who pays. */
export const budgetAlertsSayWhoSpends: ResourcePolicy = {
  name: "budget-alerts-say-who-spends",
  description: "The message of an alert names team, environment and cost center, and OCI takes it whole.",
  severity: "low",
  framework: satisfies("CO-2", "CO-1"),
  remediationSteps:
    "Leave the message to the toolkit, which writes it from team, costCenter and environments of stacks/teams/<team>.yaml.",
  validateResource: validateResourceOfType(Rule, (rule, args: ResourceValidationArgs, reportViolation) => {
    const stack = teamStackOf(args.urn);
    if (stack === undefined) args.notApplicable(NOT_OF_A_TEAM);
    const message = rule.message ?? "";
    if (message.length > MOST)
      reportViolation(
        `The message of alert "${args.name}" has ${message.length} characters; OCI takes ${MOST}.`,
      );
    const named = words(message);
    // Whether there is a tag at all is the tagging pack's business.
    const tags: DefinedTags = rule.definedTags ?? {};
    const costCenter = COST_CENTER in tags ? (tags[COST_CENTER] ?? "") : "";
    const missing = [
      ...(named.has(stack.team) ? [] : ["team"]),
      ...(named.has(stack.environment) ? [] : ["environment"]),
      ...(costCenter === "" || named.has(costCenter.toLowerCase()) ? [] : ["cost center"]),
    ];
    if (missing.length > 0)
      reportViolation(`The message of alert "${args.name}" does not name ${missing.join(", ")}.`);
  }),
};

/** Names hold hyphens, so a word ends where neither letter, digit nor hyphen follows. */
function words(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}-]+/gu));
}
