import { withInputs, type Mutation } from "../../../mutation.ts";

export const mutations: readonly Mutation[] = [
  {
    what: "a team's network asks a name server of the internet",
    stack: "claims-prod",
    change: withInputs(
      { type: "oci:Dns/resolver:Resolver" },
      { rules: [{ action: "FORWARD", destinationAddresses: ["198.51.100.53"], sourceEndpointName: "out" }] },
    ),
    fails: ["resolvers-forward-nothing"],
  },
];
