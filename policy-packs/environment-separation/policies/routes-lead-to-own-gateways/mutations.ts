import { all, withInputs, withOrigin, type Mutation } from "../../../mutation.ts";

const wayBack = { type: "oci:Core/drgRouteTableRouteRule:DrgRouteTableRouteRule" };

export const mutations: readonly Mutation[] = [
  {
    what: "a router of production leads to an attachment of development",
    stack: "claims-prod",
    change: all(
      withOrigin(wayBack, "nextHopDrgAttachmentId", []),
      withInputs(wayBack, { nextHopDrgAttachmentId: "ocid1.drgattachment.oc1.us-chicago-1.dev" }),
    ),
    fails: ["routes-lead-to-own-gateways"],
  },
];
