import { Rule } from "@pulumi/oci/budget/index.js";
import { validateResourceOfType } from "@pulumi/policy";
import type { ResourceValidationArgs } from "@pulumi/policy";
import type { ResourcePolicy } from "../../../binding.ts";
import { satisfies } from "../../../requirements.ts";
import { asksFor, factsOf } from "../../../stack-facts.ts";
import { isAmong, mailAddresses } from "../../mail-addresses.ts";

/** Finance sees that money goes; only the team knows which of its experiments takes it. */
export const budgetAlertsReachTheTeam: ResourcePolicy = {
  name: "budget-alerts-reach-the-team",
  description: "Every alert of a budget is mailed to somebody besides finance.",
  severity: "high",
  framework: satisfies("CO-2", "CO-4"),
  remediationSteps:
    "Write somebody of the team under environments.<environment>.alerts.recipients in stacks/teams/<team>.yaml.",
  configSchema: asksFor("financeContacts"),
  validateResource: validateResourceOfType(Rule, (rule, args: ResourceValidationArgs, reportViolation) => {
    const facts = factsOf(args, reportViolation, "financeContacts");
    if (facts === undefined) return;
    const recipients = mailAddresses(rule.recipients ?? "");
    if (recipients.every((address) => isAmong(facts.financeContacts, address)))
      reportViolation(`Nobody besides finance gets alert "${args.name}".`);
  }),
};
