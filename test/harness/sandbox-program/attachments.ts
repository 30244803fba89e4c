import * as oci from "@pulumi/oci";
import type { Network } from "./network.ts";
import type { Place } from "./place.ts";

/** A second network, joined to the first by a gateway that both attach to and by two that are peered. */
export function createAttachments({ compartmentId, note, opts }: Place, { vcn }: Network): void {
  const other = new oci.core.Vcn(
    "other",
    { compartmentId, displayName: `other ${note}`, cidrBlocks: ["10.1.0.0/16"] },
    opts,
  );
  const taken = new oci.core.LocalPeeringGateway(
    "taken",
    { compartmentId, vcnId: vcn.id, displayName: `taken ${note}` },
    opts,
  );
  const asking = new oci.core.LocalPeeringGateway(
    "asking",
    { compartmentId, vcnId: other.id, displayName: `asking ${note}`, peerId: taken.id },
    opts,
  );
  const drg = new oci.core.Drg("hub", { compartmentId, displayName: `hub ${note}` }, opts);
  const drgId = drg.id;
  const distribution = new oci.core.DrgRouteDistribution(
    "teams",
    { drgId, distributionType: "IMPORT", displayName: `teams ${note}` },
    opts,
  );
  new oci.core.DrgRouteDistributionStatement(
    "teams",
    {
      drgRouteDistributionId: distribution.id,
      action: "ACCEPT",
      matchCriteria: { matchType: "DRG_ATTACHMENT_TYPE", attachmentType: "VCN" },
      priority: note.length,
    },
    opts,
  );
  const table = new oci.core.DrgRouteTable(
    "teams",
    { drgId, displayName: `teams ${note}`, importDrgRouteDistributionId: distribution.id },
    opts,
  );
  const attachment = new oci.core.DrgAttachment(
    "net",
    {
      drgId,
      displayName: `net ${note}`,
      networkDetails: { type: "VCN", id: vcn.id },
      drgRouteTableId: table.id,
    },
    opts,
  );
  const closed = new oci.core.DrgRouteTable("closed", { drgId, displayName: `closed ${note}` }, opts);
  new oci.core.DrgRouteTableRouteRule(
    "net",
    {
      drgRouteTableId: closed.id,
      destination: `10.0.${note.length}.0/24`,
      destinationType: "CIDR_BLOCK",
      nextHopDrgAttachmentId: attachment.id,
    },
    opts,
  );
  // A route to a block: OCI answers it under two names.
  new oci.core.RouteTable(
    "other",
    {
      compartmentId,
      vcnId: other.id,
      displayName: `other ${note}`,
      routeRules: [
        {
          destination: `10.0.${note.length}.0/24`,
          destinationType: "CIDR_BLOCK",
          networkEntityId: asking.id,
        },
      ],
    },
    opts,
  );
}
