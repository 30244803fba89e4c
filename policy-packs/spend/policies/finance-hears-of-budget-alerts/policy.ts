import type { PolicyResource, StackValidationArgs } from "@pulumi/policy";
import type { StackPolicy } from "../../../binding.ts";
import { eventTypesIn } from "../../../event-types.ts";
import { satisfies } from "../../../requirements.ts";
import { asksFor, factsOf } from "../../../stack-facts.ts";
import { unknownLast } from "../../../unknown-last.ts";
import { isAmong } from "../../mail-addresses.ts";
import { isTenancyStack, NOT_THE_TENANCYS } from "../../../tenancy-stack.ts";

const RULE = "oci:Events/rule:Rule";
const SUBSCRIPTION = "oci:Ons/subscription:Subscription";

/** Source: OCI Events, event types of Budgets. */
const TRIGGERED = "com.oraclecloud.budgets.createtriggeredalert";

/**
 * The mail of an alert is the first way to finance; this one also tells of alerts that somebody else made. Rules are
 * regional and no source tells in which region an alert is heard of, so all of them have to reach finance.
 */
export const financeHearsOfBudgetAlerts: StackPolicy = {
  name: "finance-hears-of-budget-alerts",
  description: "Event rules tell a topic that finance has subscribed to of every budget alert that goes off.",
  severity: "high",
  framework: satisfies("CO-2", "CO-4"),
  remediationSteps:
    "List finance's addresses under contacts.finance in stacks/tenancy.yaml and roll out the tenancy stack, which makes rule, topic and subscription.",
  configSchema: asksFor("financeContacts"),
  validateStack: (args: StackValidationArgs, reportViolation) => {
    if (!isTenancyStack(args)) args.notApplicable(NOT_THE_TENANCYS);
    const facts = factsOf(args, reportViolation, "financeContacts");
    if (facts === undefined) return;
    const rules = args.resources.filter(({ type }) => type === RULE);
    const subscriptions = args.resources.filter(({ type }) => type === SUBSCRIPTION);
    const heard = new Set<PolicyResource>();
    unknownLast(subscriptions, ({ props, propertyDependencies }) => {
      if (!isAmong(facts.financeContacts, String(props["endpoint"]))) return;
      for (const topic of propertyDependencies["topicId"] ?? []) heard.add(topic);
    });
    let found = 0;
    unknownLast(rules, ({ name, urn, props, propertyDependencies }) => {
      if (!eventTypesIn(String(props["condition"])).includes(TRIGGERED)) return;
      found += 1;
      if (props["isEnabled"] !== true) reportViolation(`Event rule "${name}" is switched off.`, urn);
      if (!(propertyDependencies["actions"] ?? []).some((topic) => heard.has(topic)))
        reportViolation(`Event rule "${name}" tells no topic that finance has subscribed to.`, urn);
    });
    if (found === 0) reportViolation("No event rule tells of budget alerts that go off.");
  },
};
