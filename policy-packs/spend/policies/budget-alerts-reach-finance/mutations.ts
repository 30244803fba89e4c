import { withInputs, type Mutation } from "../../../mutation.ts";

export const mutations: readonly Mutation[] = [
  {
    what: "an alert is mailed to the team only",
    stack: "payments-prod",
    change: withInputs(
      { type: "oci:Budget/rule:Rule", name: "payments-prod-budget-actual-50" },
      { recipients: "payments-lead@example.com" },
    ),
    fails: ["budget-alerts-reach-finance"],
  },
];
