import { withInputs, type Mutation } from "../../../mutation.ts";

export const mutations: readonly Mutation[] = [
  {
    what: "the rule of network changes is switched off",
    stack: "tenancy",
    change: withInputs(
      { type: "oci:Events/rule:Rule", name: "ai-events-network-changes" },
      { isEnabled: false },
    ),

    fails: ["event-rules-are-on", "network-changes-are-told"],
  },
];
