import { withInputs, type Mutation } from "../../../mutation.ts";

export const mutations: readonly Mutation[] = [
  {
    what: "a team's network gets a default route",
    stack: "claims-prod",
    change: withInputs(
      { type: "oci:Core/routeTable:RouteTable" },
      {
        routeRules: [
          { destination: "0.0.0.0/0", destinationType: "CIDR_BLOCK", networkEntityId: "ocid1.drg.oc1..x" },
        ],
      },
    ),
    fails: ["routes-lead-to-own-gateways", "routes-stay-in-own-networks", "routes-stay-in-private-networks"],
  },
  {
    what: "a team's way back takes in every private address",
    stack: "claims-prod",
    change: withInputs(
      { type: "oci:Core/drgRouteTableRouteRule:DrgRouteTableRouteRule" },
      { destination: "10.0.0.0/8" },
    ),
    fails: ["routes-stay-in-own-networks", "routes-stay-in-private-networks"],
  },
];
