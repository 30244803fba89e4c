import { DrgAttachment, DrgRouteTableRouteRule, LocalPeeringGateway } from "@pulumi/oci/core/index.js";
import type * as pulumi from "@pulumi/pulumi";
import type { DefinedTags } from "../../../rollout/onboarding/vocabulary/tags.ts";
import type { EndpointBehindDrg, EndpointBehindPeering } from "./plan.ts";

export interface AttachArgs {
  readonly vcnId: pulumi.Input<string>;
  /** IPv4 block the way back leads to. */
  readonly cidr: string;
  readonly endpoint: EndpointBehindDrg | EndpointBehindPeering;
  readonly compartmentId: pulumi.Input<string>;
  readonly tags: DefinedTags;
}

/** Where a route to the endpoint points, and after what OCI takes it. */
export interface Attached {
  readonly gatewayId: pulumi.Input<string>;
  readonly after: pulumi.Resource;
}

/**
 * Attaches a team's network to its environment's.
 *
 * Children of `parent`: `<name>-attachment` (DrgAttachment) and `<name>-way-back` (DrgRouteTableRouteRule), or
 * `<name>-peering` (LocalPeeringGateway).
 */
export function attach(name: string, args: AttachArgs, parent: pulumi.Resource): Attached {
  return args.endpoint.attachment === "drg"
    ? attachToDrg(name, args, args.endpoint, parent)
    : peer(name, args, args.endpoint, parent);
}

function attachToDrg(
  name: string,
  { vcnId, cidr, tags }: AttachArgs,
  { drgId, teamsDrgRouteTableId, endpointDrgRouteTableId }: EndpointBehindDrg,
  parent: pulumi.Resource,
): Attached {
  const attachment = new DrgAttachment(
    `${name}-attachment`,
    {
      drgId,
      // Without one of its own an attachment gets the table that knows the networks of all teams.
      drgRouteTableId: teamsDrgRouteTableId,
      networkDetails: { type: "VCN", id: vcnId },
      displayName: name,
      definedTags: { ...tags },
    },
    { parent },
  );
  new DrgRouteTableRouteRule(
    `${name}-way-back`,
    {
      drgRouteTableId: endpointDrgRouteTableId,
      destination: cidr,
      destinationType: "CIDR_BLOCK",
      nextHopDrgAttachmentId: attachment.id,
    },
    { parent },
  );
  return { gatewayId: drgId, after: attachment };
}

function peer(
  name: string,
  { vcnId, compartmentId, tags }: AttachArgs,
  { peeringGatewayId }: EndpointBehindPeering,
  parent: pulumi.Resource,
): Attached {
  const gateway = new LocalPeeringGateway(
    `${name}-peering`,
    { compartmentId, vcnId, peerId: peeringGatewayId, displayName: name, definedTags: { ...tags } },
    { parent },
  );
  return { gatewayId: gateway.id, after: gateway };
}
