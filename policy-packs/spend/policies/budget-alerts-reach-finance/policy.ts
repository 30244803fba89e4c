import { Rule } from "@pulumi/oci/budget/index.js";
import { validateResourceOfType } from "@pulumi/policy";
import type { ResourceValidationArgs } from "@pulumi/policy";
import type { ResourcePolicy } from "../../../binding.ts";
import { satisfies } from "../../../requirements.ts";
import { asksFor, factsOf } from "../../../stack-facts.ts";
import { isAmong, mailAddresses } from "../../mail-addresses.ts";

/** An alert that nobody gets who can stop the money is no control. */
export const budgetAlertsReachFinance: ResourcePolicy = {
  name: "budget-alerts-reach-finance",
  description: "Every alert of a budget is mailed to one of finance's contacts.",
  severity: "high",
  framework: satisfies("CO-2"),
  remediationSteps:
    "List finance's addresses under contacts.finance in stacks/tenancy.yaml: every alert is mailed to them.",
  configSchema: asksFor("financeContacts"),
  validateResource: validateResourceOfType(Rule, (rule, args: ResourceValidationArgs, reportViolation) => {
    const facts = factsOf(args, reportViolation, "financeContacts");
    if (facts === undefined) return;
    const recipients = mailAddresses(rule.recipients ?? "");
    if (!recipients.some((address) => isAmong(facts.financeContacts, address)))
      reportViolation(`Nobody of finance gets alert "${args.name}".`);
  }),
};
