import { withInputs, type Mutation } from "../../../mutation.ts";

const RULE = {
  type: "oci:Core/networkSecurityGroupSecurityRule:NetworkSecurityGroupSecurityRule",
  name: "shared-prod-network-endpoint-https",
};

export const mutations: readonly Mutation[] = [
  {
    what: "a caller reaches the endpoint by SSH",
    stack: "shared-prod",
    change: withInputs(RULE, { tcpOptions: { destinationPortRange: { min: 22, max: 22 } } }),
    fails: ["security-group-rules-are-https-only"],
  },
  {
    what: "a caller reaches every port of the endpoint",
    stack: "shared-prod",
    change: withInputs(RULE, { tcpOptions: undefined }),
    fails: ["security-group-rules-are-https-only"],
  },
];
