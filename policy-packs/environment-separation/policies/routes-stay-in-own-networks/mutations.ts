import { withInputs, type Mutation } from "../../../mutation.ts";

export const mutations: readonly Mutation[] = [
  {
    what: "a router of production teaches the way to a network of development",
    stack: "claims-prod",
    change: withInputs(
      { type: "oci:Core/drgRouteTableRouteRule:DrgRouteTableRouteRule" },
      { destination: "10.50.0.0/24" },
    ),
    fails: ["routes-stay-in-own-networks"],
  },
];
