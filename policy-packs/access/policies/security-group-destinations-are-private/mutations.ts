import { withInputs, type Mutation } from "../../../mutation.ts";

const RULE = {
  type: "oci:Core/networkSecurityGroupSecurityRule:NetworkSecurityGroupSecurityRule",
  name: "claims-prod-network-applications-https",
};

export const mutations: readonly Mutation[] = [
  {
    what: "a team's applications get out to everywhere",
    stack: "claims-prod",
    change: withInputs(RULE, { destination: "0.0.0.0/0" }),
    fails: [
      "egress-leads-to-endpoints",
      "model-calls-have-a-private-way",
      "routes-stay-in-own-networks",
      "security-group-destinations-are-private",
    ],
  },
  {
    what: "a team's applications get out to every service of OCI",
    stack: "payments-prod",
    change: withInputs(
      { ...RULE, name: "payments-prod-network-applications-https" },
      { destination: "all-ord-services-in-oracle-services-network", destinationType: "SERVICE_CIDR_BLOCK" },
    ),
    fails: ["security-group-destinations-are-private"],
  },
];
