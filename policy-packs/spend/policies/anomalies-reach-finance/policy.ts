import type { PolicyResource, StackValidationArgs } from "@pulumi/policy";
import type { StackPolicy } from "../../../binding.ts";
import { satisfies } from "../../../requirements.ts";
import { asksFor, factsOf } from "../../../stack-facts.ts";
import { unknownLast } from "../../../unknown-last.ts";
import { anomalyMonitorsIn } from "../../cost-anomalies.ts";
import { isAmong, mailAddresses } from "../../mail-addresses.ts";

const SUBSCRIPTION = "oci:Budget/costAlertSubscription:CostAlertSubscription";

/** A monitor without a subscription finds what nobody hears of. */
export const anomaliesReachFinance: StackPolicy = {
  name: "anomalies-reach-finance",
  description: "What an anomaly monitor finds is mailed to one of finance's contacts.",
  severity: "high",
  framework: satisfies("CO-4"),
  remediationSteps:
    "List finance's addresses under contacts.finance in stacks/tenancy.yaml and roll out the tenancy stack.",
  configSchema: asksFor("financeContacts"),
  validateStack: (args: StackValidationArgs, reportViolation) => {
    const monitors = anomalyMonitorsIn(args.resources);
    if (monitors.length === 0) args.notApplicable("The stack holds no anomaly monitor.");
    const facts = factsOf(args, reportViolation, "financeContacts");
    if (facts === undefined) return;
    unknownLast(monitors, ({ name, urn, propertyDependencies }) => {
      const subscriptions = (propertyDependencies["costAlertSubscriptionMap"] ?? []).filter(
        ({ type }) => type === SUBSCRIPTION,
      );
      const isHeard = subscriptions
        .flatMap(addressesOf)
        .some((address) => isAmong(facts.financeContacts, address));
      if (!isHeard) reportViolation(`Nobody of finance is told what monitor "${name}" finds.`, urn);
    });
  },
};

/** Channels are JSON in a string, of which `email` holds addresses; whoever writes no JSON reaches nobody. */
function addressesOf({ props }: PolicyResource): string[] {
  const text = props["channels"] as unknown;
  try {
    const channels: unknown = JSON.parse(typeof text === "string" ? text : "{}");
    const email = typeof channels === "object" && channels !== null && "email" in channels && channels.email;
    return typeof email === "string" ? mailAddresses(email) : [];
  } catch (error) {
    if (error instanceof SyntaxError) return [];
    throw error;
  }
}
