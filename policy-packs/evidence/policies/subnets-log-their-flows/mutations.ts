import { withInputs, without, type Mutation } from "../../../mutation.ts";

export const mutations: readonly Mutation[] = [
  {
    what: "the flow log of production's endpoint is taken away",
    stack: "shared-prod",
    change: without({ type: "oci:Logging/log:Log", name: "shared-prod-network-endpoint-flows" }),

    fails: ["subnets-log-their-flows"],
  },
  {
    what: "the flow log of a team's network is switched off",
    stack: "claims-prod",
    change: withInputs(
      { type: "oci:Logging/log:Log", name: "claims-prod-network-private-flows" },
      { isEnabled: false },
    ),

    fails: ["logs-are-kept", "subnets-log-their-flows"],
  },
];
