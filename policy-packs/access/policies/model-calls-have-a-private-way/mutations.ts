import { without, type Mutation } from "../../../mutation.ts";
import { MODEL_ENDPOINT } from "../../network-types.ts";

export const mutations: readonly Mutation[] = [
  {
    what: "the environment loses the endpoint that its teams share",
    stack: "shared-prod",
    change: without({ type: MODEL_ENDPOINT }),
    fails: ["egress-leads-to-endpoints", "model-calls-have-a-private-way"],
  },
  {
    what: "a team's network is attached to no shared endpoint",
    stack: "claims-prod",
    change: without({ type: "oci:Core/drgAttachment:DrgAttachment" }),
    fails: ["model-calls-have-a-private-way"],
  },
  {
    what: "a team's own endpoint is taken away and its network attached to none",
    stack: "payments-prod",
    change: without({ type: MODEL_ENDPOINT }),
    fails: ["egress-leads-to-endpoints", "model-calls-have-a-private-way", "team-quotas-limit-endpoints"],
  },
];
