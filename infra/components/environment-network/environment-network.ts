import { LocalPeeringGateway, ServiceGateway } from "@pulumi/oci/core/index.js";
import * as pulumi from "@pulumi/pulumi";
import type { DefinedTags } from "../../../rollout/onboarding/vocabulary/tags.ts";
import { closedVcn } from "./closed-vcn.ts";
import { endpointAccess } from "./endpoint-access.ts";
import { byTeam, type EnvironmentNetworkPlan } from "./plan.ts";
import { privateSubnet, type Route } from "./private-subnet.ts";
import { teamRouter } from "./team-router.ts";

export interface EnvironmentNetworkArgs extends EnvironmentNetworkPlan {
  /** The region's Object Storage service as gateways know it: its OCID and its label, e.g. `oci-ord-objectstorage`. */
  readonly objectStorageService: { readonly id: string; readonly cidrBlock: string };
  /** OCID of the log group that takes the flow logs. */
  readonly logGroupId: pulumi.Input<string>;
  /** Days from 30 to 180, in steps of 30. */
  readonly flowLogRetentionDays: number;
  readonly compartmentId: pulumi.Input<string>;
  readonly tags: DefinedTags;
}

/**
 * The closed network of one environment (NE-2, NE-3, NE-4): no internet and no NAT gateway. The models' endpoint
 * is reached on 443 from the applications' subnet and from whoever of each attached team calls, and from nowhere
 * else; Object Storage from the services' subnet only. No team reaches another one: a peering gateway without a
 * route table leads no further than this network, and the DRG routes between a team and the endpoint only. The VCN
 * takes one peering gateway per team, so many teams need the DRG.
 *
 * Children: those of `closedVcn` as `<name>`; of `privateSubnet` as `<name>-endpoint`, `<name>-applications` and
 * `<name>-services`; of `teamRouter` as `<name>-drg`; of `endpointAccess` as `<name>`; `<name>-storage`
 * (ServiceGateway). What a team adds: `<name>-endpoint-https-<team>` where people call and one
 * `<name>-endpoint-https-<team>--<application>` each (NetworkSecurityGroupSecurityRule); with local peering
 * `<name>-peering-<team>` (LocalPeeringGateway); and its way back, which is a rule inside the endpoint's route table,
 * because OCI keeps routes there.
 */
export class EnvironmentNetwork extends pulumi.ComponentResource {
  readonly endpointSubnetId: pulumi.Output<string>;
  readonly endpointNsgId: pulumi.Output<string>;
  readonly applicationsSubnetId: pulumi.Output<string>;
  readonly applicationsNsgId: pulumi.Output<string>;
  readonly drgId: pulumi.Output<string>;
  /** DRG route table that a team's attachment takes: it leads to the endpoint's subnet only. */
  readonly teamsDrgRouteTableId: pulumi.Output<string>;
  /** DRG route table in which a team enters the way back to its own block. */
  readonly endpointDrgRouteTableId: pulumi.Output<string>;
  /** Team → gateway that the team's own peers with; teams with local peering only. */
  readonly peeringGatewayIds: Readonly<Record<string, pulumi.Output<string>>>;

  constructor(name: string, args: EnvironmentNetworkArgs, opts?: pulumi.ComponentResourceOptions) {
    super("rollout:index:EnvironmentNetwork", name, {}, opts);
    const { compartmentId, subnets, tags } = args;
    const definedTags = { ...tags };
    const teams = byTeam(args.teamNetworks);

    const vcn = closedVcn(name, { cidr: args.cidr, of: args.environment, compartmentId, tags }, this);
    const { vcnId } = vcn;
    const router = teamRouter(
      `${name}-drg`,
      { vcnId, endpointCidr: subnets.endpoint, compartmentId, tags },
      this,
    );
    const storage = new ServiceGateway(
      `${name}-storage`,
      {
        compartmentId,
        vcnId,
        displayName: `${name}-storage`,
        services: [{ serviceId: args.objectStorageService.id }],
        definedTags,
      },
      { parent: this },
    );
    const peeringGatewayIds: Record<string, pulumi.Output<string>> = {};
    for (const { team, attachment } of teams) {
      if (attachment !== "local-peering") continue;
      const gateway = `${name}-peering-${team}`;
      peeringGatewayIds[team] = new LocalPeeringGateway(
        gateway,
        { compartmentId, vcnId, displayName: gateway, definedTags },
        { parent: this },
      ).id;
    }

    const log = { logGroupId: args.logGroupId, flowLogRetentionDays: args.flowLogRetentionDays };
    const waysBack = teams.map(({ team, cidr }): Route => ({
      destination: cidr,
      destinationType: "CIDR_BLOCK",
      networkEntityId: peeringGatewayIds[team] ?? router.drgId,
      description: `Back to ${team}.`,
    }));
    const endpointSubnet = privateSubnet(
      `${name}-endpoint`,
      { vcn, cidr: subnets.endpoint, dnsLabel: "endpoint", routes: waysBack, compartmentId, tags, ...log },
      this,
      [router.attachment],
    );
    const applicationsSubnet = privateSubnet(
      `${name}-applications`,
      { vcn, cidr: subnets.applications, dnsLabel: "applications", routes: [], compartmentId, tags, ...log },
      this,
    );
    const toStorage: Route = {
      destination: args.objectStorageService.cidrBlock,
      destinationType: "SERVICE_CIDR_BLOCK",
      networkEntityId: storage.id,
      description: "Object Storage of the region.",
    };
    privateSubnet(
      `${name}-services`,
      { vcn, cidr: subnets.services, dnsLabel: "services", routes: [toStorage], compartmentId, tags, ...log },
      this,
    );

    const access = endpointAccess(
      name,
      { vcnId, applicationsCidr: subnets.applications, teamNetworks: teams, compartmentId, tags },
      this,
    );

    this.endpointSubnetId = endpointSubnet.id;
    this.endpointNsgId = access.endpointNsgId;
    this.applicationsSubnetId = applicationsSubnet.id;
    this.applicationsNsgId = access.applicationsNsgId;
    this.drgId = router.drgId;
    this.teamsDrgRouteTableId = router.teamsTableId;
    this.endpointDrgRouteTableId = router.endpointTableId;
    this.peeringGatewayIds = peeringGatewayIds;
    this.registerOutputs({
      endpointSubnetId: this.endpointSubnetId,
      endpointNsgId: this.endpointNsgId,
      applicationsSubnetId: this.applicationsSubnetId,
      applicationsNsgId: this.applicationsNsgId,
      drgId: this.drgId,
      teamsDrgRouteTableId: this.teamsDrgRouteTableId,
      endpointDrgRouteTableId: this.endpointDrgRouteTableId,
      peeringGatewayIds: this.peeringGatewayIds,
    });
  }
}
