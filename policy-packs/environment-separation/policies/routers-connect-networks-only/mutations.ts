import { withAlso, withInputs, type Mutation } from "../../../mutation.ts";

const attachment = { type: "oci:Core/drgAttachment:DrgAttachment" };

export const mutations: readonly Mutation[] = [
  {
    what: "the router of production is peered with another region's",
    stack: "shared-prod",
    change: withAlso(
      { type: "oci:Core/drg:Drg" },
      { type: "oci:Core/remotePeeringConnection:RemotePeeringConnection", name: "abroad" },
    ),
    fails: ["entry-points-are-private", "routers-connect-networks-only"],
  },
  {
    what: "a tunnel is attached to the router of development",
    stack: "shared-dev",
    change: withInputs(attachment, { networkDetails: { type: "IPSEC_TUNNEL" } }),
    fails: ["routers-connect-networks-only"],
  },
];
