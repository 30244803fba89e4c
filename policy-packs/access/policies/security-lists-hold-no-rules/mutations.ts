import { withInputs, type Mutation } from "../../../mutation.ts";

export const mutations: readonly Mutation[] = [
  {
    what: "SSH is opened to a team's network, from anywhere",
    stack: "claims-prod",
    change: withInputs(
      { type: "oci:Core/securityList:SecurityList" },
      { ingressSecurityRules: [{ protocol: "6", source: "0.0.0.0/0", tcpOptions: { min: 22, max: 22 } }] },
    ),
    fails: ["routes-stay-in-own-networks", "security-lists-hold-no-rules"],
  },
  {
    what: "the default list lets everything out",
    stack: "shared-prod",
    change: withInputs(
      { type: "oci:Core/defaultSecurityList:DefaultSecurityList" },
      { egressSecurityRules: [{ protocol: "all", destination: "0.0.0.0/0" }] },
    ),
    fails: ["security-lists-hold-no-rules"],
  },
];
