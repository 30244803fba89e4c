import { withInputs, without, type Mutation } from "../../../mutation.ts";

export const mutations: readonly Mutation[] = [
  {
    what: "the rule of budget alerts is switched off in one region",
    stack: "tenancy",
    change: withInputs(
      { type: "oci:Events/rule:Rule", name: "ai-events-budget-alerts" },
      { isEnabled: false },
    ),
    fails: ["event-rules-are-on", "finance-hears-of-budget-alerts"],
  },
  {
    what: "finance has left its topic",
    stack: "tenancy",
    change: without({
      type: "oci:Ons/subscription:Subscription",
      name: "ai-topics-finance-finance-40-example.com",
    }),
    fails: ["finance-hears-of-budget-alerts", "topics-are-heard"],
  },
];
