import { withAlso, type Mutation } from "../../../mutation.ts";

export const mutations: readonly Mutation[] = [
  {
    what: "a NAT gateway is added to the environment's network",
    stack: "shared-prod",
    change: withAlso(
      { type: "oci:Core/serviceGateway:ServiceGateway" },
      { type: "oci:Core/natGateway:NatGateway", name: "way-out" },
    ),
    fails: ["networks-have-no-nat-gateway"],
  },
  {
    what: "a NAT gateway is added to the network that a team has already",
    stack: "payments-prod",
    change: withAlso(
      {
        type: "oci:Core/networkSecurityGroup:NetworkSecurityGroup",
        name: "payments-prod-network-endpoint-nsg",
      },
      { type: "oci:Core/natGateway:NatGateway", name: "way-out" },
    ),
    fails: ["networks-have-no-nat-gateway"],
  },
];
