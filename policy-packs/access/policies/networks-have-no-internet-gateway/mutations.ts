import { withAlso, type Mutation } from "../../../mutation.ts";

export const mutations: readonly Mutation[] = [
  {
    what: "an internet gateway is added to the environment's network",
    stack: "shared-prod",
    change: withAlso(
      { type: "oci:Core/serviceGateway:ServiceGateway" },
      { type: "oci:Core/internetGateway:InternetGateway", name: "way-out" },
    ),
    fails: ["networks-have-no-internet-gateway"],
  },
  {
    what: "an internet gateway is added to the network that a team has already",
    stack: "payments-prod",
    change: withAlso(
      {
        type: "oci:Core/networkSecurityGroup:NetworkSecurityGroup",
        name: "payments-prod-network-endpoint-nsg",
      },
      { type: "oci:Core/internetGateway:InternetGateway", name: "way-out" },
    ),
    fails: ["networks-have-no-internet-gateway"],
  },
];
