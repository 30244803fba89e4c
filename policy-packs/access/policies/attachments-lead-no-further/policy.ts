import type { ResourceValidationArgs } from "@pulumi/policy";
import type { ResourcePolicy } from "../../../binding.ts";
import { satisfies } from "../../../requirements.ts";
import { isGiven } from "../../is-given.ts";

const DRG_ATTACHMENT = "oci:Core/drgAttachment:DrgAttachment";
const DRG_ROUTE_TABLE = "oci:Core/drgRouteTable:DrgRouteTable";
const PEERING_GATEWAY = "oci:Core/localPeeringGateway:LocalPeeringGateway";

/**
 * The tables that OCI makes along with a DRG teach each attached network the way to every other, and a route table on
 * an attachment or a peering gateway leads through the network to its other gateways.
 */
export const attachmentsLeadNoFurther: ResourcePolicy = {
  name: "attachments-lead-no-further",
  description:
    "A network that is attached reaches what its own route table names, and no network behind another.",
  severity: "high",
  framework: satisfies("NE-3", "SE-1"),
  remediationSteps:
    "Leave the attachment to the rollout: network of the environment in stacks/teams/<team>.yaml says what is attached and how, and the rollout gives it a table that leads to the endpoint only.",
  validateResource: (args: ResourceValidationArgs, reportViolation) => {
    const { type, name, props } = args;
    switch (type) {
      case DRG_ATTACHMENT:
        if (!isGiven(props, "drgRouteTableId"))
          reportViolation(
            `Attachment "${name}" names no drgRouteTableId, so it gets the table that knows every network.`,
          );
        // The first is the older name of the second.
        if (isGiven(props, "routeTableId") || isGiven(props["networkDetails"] ?? {}, "routeTableId"))
          reportViolation(`Attachment "${name}" has a route table, which leads through its network.`);
        return;
      case DRG_ROUTE_TABLE:
        if (isGiven(props, "importDrgRouteDistributionId"))
          reportViolation(`Route table "${name}" learns the way to whatever is attached.`);
        return;
      case PEERING_GATEWAY:
        if (isGiven(props, "routeTableId"))
          reportViolation(`Peering gateway "${name}" has a route table, which leads through its network.`);
        return;
      default:
        args.notApplicable("The resource attaches no network.");
    }
  },
};
