import { withInputs, type Mutation } from "../../../mutation.ts";

const RULE = { type: "oci:Core/networkSecurityGroupSecurityRule:NetworkSecurityGroupSecurityRule" };

export const mutations: readonly Mutation[] = [
  {
    what: "a block that no application declares reaches a team's endpoint",
    stack: "payments-prod",
    change: withInputs({ ...RULE, name: "payments-prod-network-endpoint-https" }, { source: "10.99.0.0/24" }),
    fails: ["callers-are-declared", "routes-stay-in-own-networks"],
  },
  {
    what: "a team's whole network reaches the shared endpoint, although one application of it calls and no people",
    stack: "shared-prod",
    change: withInputs(
      { ...RULE, name: "shared-prod-network-endpoint-https-claims--claim-triage-prod" },
      { source: "10.51.0.0/24" },
    ),
    fails: ["callers-are-declared"],
  },
];
