import { withInputs, withOrigin, type Mutation } from "../../../mutation.ts";

const RULE = { type: "oci:Core/networkSecurityGroupSecurityRule:NetworkSecurityGroupSecurityRule" };

export const mutations: readonly Mutation[] = [
  {
    what: "a team's applications get out to all of the environment's network",
    stack: "claims-prod",
    change: withInputs(
      { ...RULE, name: "claims-prod-network-applications-https" },
      { destination: "10.20.0.0/16" },
    ),
    fails: ["egress-leads-to-endpoints", "model-calls-have-a-private-way"],
  },
  {
    what: "a team's applications get out to a security group that no endpoint carries",
    stack: "payments-prod",
    change: withOrigin({ ...RULE, name: "payments-prod-network-applications-https" }, "destination", []),
    fails: ["egress-leads-to-endpoints"],
  },
];
