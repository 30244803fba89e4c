import type { StackValidationArgs } from "@pulumi/policy";
import type { StackPolicy } from "../../../binding.ts";
import { satisfies } from "../../../requirements.ts";
import { asksFor } from "../../../stack-facts.ts";
import { each } from "../../references.ts";
import { idIn, reportStrangeReferences, type ReferencesOf } from "../../strange-references.ts";

const GATEWAYS = [
  "oci:Core/drg:Drg",
  "oci:Core/localPeeringGateway:LocalPeeringGateway",
  "oci:Core/serviceGateway:ServiceGateway",
];

const ROUTES: ReferencesOf = {
  "oci:Core/routeTable:RouteTable": [
    (props) =>
      "routeRules" in props
        ? {
            input: "routeRules",
            ids: each(
              () => props["routeRules"] as { networkEntityId: string }[] | null,
              ({ networkEntityId }) => networkEntityId,
            ),
            madeBy: GATEWAYS,
            repeats: true,
          }
        : undefined,
  ],
  "oci:Core/drgRouteTableRouteRule:DrgRouteTableRouteRule": [
    idIn("drgRouteTableId", "oci:Core/drgRouteTable:DrgRouteTable"),
    idIn("nextHopDrgAttachmentId", "oci:Core/drgAttachment:DrgAttachment"),
  ],
};

/** Where a route leads to; which addresses it leads there is for routes-stay-in-own-networks. */
export const routesLeadToOwnGateways: StackPolicy = {
  name: "routes-lead-to-own-gateways",
  description: "Routes lead to gateways and attachments of their own environment.",
  severity: "critical",
  framework: satisfies("NE-3", "SE-1"),
  remediationSteps:
    "Under environments.<environment>.network of stacks/teams/<team>.yaml, declare a network of this environment: its routes lead to that environment's own gateway.",
  configSchema: asksFor("ownIds"),
  validateStack: (args: StackValidationArgs, reportViolation) => {
    reportStrangeReferences(args, reportViolation, ROUTES, "The stack holds no route.");
  },
};
