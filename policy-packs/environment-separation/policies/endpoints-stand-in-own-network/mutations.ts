import { withInputs, type Mutation } from "../../../mutation.ts";

const endpoint = {
  type: "oci:GenerativeAi/generativeAiPrivateEndpoint:GenerativeAiPrivateEndpoint",
  name: "payments-prod-models",
};

export const mutations: readonly Mutation[] = [
  {
    what: "the endpoint of production stands in development's subnet",
    stack: "payments-prod",
    change: withInputs(endpoint, { subnetId: "ocid1.subnet.oc1.us-chicago-1.aaaaaaaapaymentsdev" }),
    fails: ["endpoints-stand-in-own-network"],
  },
];
