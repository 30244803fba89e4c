import { withInputs, type Mutation } from "../../../mutation.ts";

export const mutations: readonly Mutation[] = [
  {
    what: "who reads prompts is kept for a month",
    stack: "payments-prod",
    change: withInputs(
      { type: "oci:Logging/log:Log", name: "payments-prod-logs-traces-read" },
      { retentionDuration: 30 },
    ),

    fails: ["logs-are-kept"],
  },
];
