import { withInputs, type Mutation } from "../../../mutation.ts";

export const mutations: readonly Mutation[] = [
  {
    what: "anomalies are mailed to somebody else",
    stack: "tenancy",
    change: withInputs(
      { type: "oci:Budget/costAlertSubscription:CostAlertSubscription" },
      { channels: '{"email":"platform@example.com"}' },
    ),
    fails: ["anomalies-reach-finance"],
  },
];
