import { withInputs, type Mutation } from "../../../mutation.ts";

const RULE = {
  type: "oci:Core/networkSecurityGroupSecurityRule:NetworkSecurityGroupSecurityRule",
  name: "payments-prod-network-endpoint-https",
};

export const mutations: readonly Mutation[] = [
  {
    what: "everyone reaches a team's endpoint",
    stack: "payments-prod",
    change: withInputs(RULE, { source: "0.0.0.0/0" }),
    fails: ["callers-are-declared", "routes-stay-in-own-networks", "security-group-sources-are-private"],
  },
];
