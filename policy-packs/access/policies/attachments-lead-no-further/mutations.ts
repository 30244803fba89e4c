import { withInputs, type Mutation } from "../../../mutation.ts";

export const mutations: readonly Mutation[] = [
  {
    what: "a team's attachment gets the table that knows every network",
    stack: "claims-prod",
    change: withInputs({ type: "oci:Core/drgAttachment:DrgAttachment" }, { drgRouteTableId: undefined }),
    fails: ["attachments-lead-no-further"],
  },
  {
    what: "the teams' table learns the way to whatever is attached",
    stack: "shared-prod",
    change: withInputs(
      { type: "oci:Core/drgRouteTable:DrgRouteTable", name: "shared-prod-network-drg-teams" },
      { importDrgRouteDistributionId: "ocid1.drgroutedistribution.oc1..x" },
    ),
    fails: ["attachments-lead-no-further"],
  },
];
