import { Drg, DrgAttachment, DrgRouteTable, DrgRouteTableRouteRule } from "@pulumi/oci/core/index.js";
import * as pulumi from "@pulumi/pulumi";
import type { DefinedTags } from "../../../rollout/onboarding/vocabulary/tags.ts";

export interface TeamRouterArgs {
  readonly vcnId: pulumi.Input<string>;
  /** IPv4 block of the endpoint's subnet: the one place a team's packets may go. */
  readonly endpointCidr: string;
  readonly compartmentId: pulumi.Input<string>;
  readonly tags: DefinedTags;
}

export interface TeamRouter {
  readonly drgId: pulumi.Output<string>;
  /** The environment's own attachment: until it exists OCI takes no route to the DRG. */
  readonly attachment: DrgAttachment;
  /** OCID of the DRG route table for attachments of teams. */
  readonly teamsTableId: pulumi.Output<string>;
  /** OCID of the DRG route table that leads from the endpoint back to the teams. */
  readonly endpointTableId: pulumi.Output<string>;
}

/**
 * Creates the router between the networks of the teams and the endpoint of their environment.
 *
 * The route tables that OCI makes along with a DRG teach each attached network the way to every other one. So
 * both kinds of attachment have a table of their own that learns nothing: the teams' leads to the endpoint's
 * subnet only, and in the endpoint's each team enters its own block.
 *
 * Children of `parent`: `<name>` (Drg), `<name>-endpoint` (DrgRouteTable, DrgAttachment), `<name>-teams`
 * (DrgRouteTable), `<name>-teams-to-endpoint` (DrgRouteTableRouteRule).
 */
export function teamRouter(name: string, args: TeamRouterArgs, parent: pulumi.Resource): TeamRouter {
  const definedTags = { ...args.tags };
  const opts = { parent };

  const drg = new Drg(name, { compartmentId: args.compartmentId, displayName: name, definedTags }, opts);
  const endpointTable = new DrgRouteTable(
    `${name}-endpoint`,
    { drgId: drg.id, displayName: `${name}-endpoint`, isEcmpEnabled: false, definedTags },
    opts,
  );
  const attachment = new DrgAttachment(
    `${name}-endpoint`,
    {
      drgId: drg.id,
      drgRouteTableId: endpointTable.id,
      networkDetails: { type: "VCN", id: args.vcnId },
      displayName: `${name}-endpoint`,
      definedTags,
    },
    opts,
  );
  const teamsTable = new DrgRouteTable(
    `${name}-teams`,
    { drgId: drg.id, displayName: `${name}-teams`, isEcmpEnabled: false, definedTags },
    opts,
  );
  const toEndpoint = new DrgRouteTableRouteRule(
    `${name}-teams-to-endpoint`,
    {
      drgRouteTableId: teamsTable.id,
      destination: args.endpointCidr,
      destinationType: "CIDR_BLOCK",
      nextHopDrgAttachmentId: attachment.id,
    },
    opts,
  );

  return {
    drgId: drg.id,
    attachment,
    // Whoever is handed the table finds the way to the endpoint in it.
    teamsTableId: pulumi.all([teamsTable.id, toEndpoint.id]).apply(([tableId]) => tableId),
    endpointTableId: endpointTable.id,
  };
}
