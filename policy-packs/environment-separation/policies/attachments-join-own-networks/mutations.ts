import { withAlso, withInputs, type Mutation } from "../../../mutation.ts";

export const mutations: readonly Mutation[] = [
  {
    what: "a network of development is attached to another router",
    stack: "claims-dev",
    change: withInputs(
      { type: "oci:Core/drgAttachment:DrgAttachment" },
      { drgId: "ocid1.drg.oc1.us-chicago-1.prod" },
    ),
    fails: ["attachments-join-own-networks"],
  },
  {
    what: "a network of production is peered with another",
    stack: "claims-prod",
    change: withAlso(
      { type: "oci:Core/networkSecurityGroup:NetworkSecurityGroup" },
      {
        type: "oci:Core/localPeeringGateway:LocalPeeringGateway",
        name: "bridge",
        props: { peerId: "ocid1.localpeeringgateway.oc1.us-chicago-1.dev" },
      },
    ),
    fails: ["attachments-join-own-networks"],
  },
];
