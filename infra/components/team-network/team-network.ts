import { NetworkSecurityGroup } from "@pulumi/oci/core/index.js";
import * as pulumi from "@pulumi/pulumi";
import { callers } from "../environment-network/callers.ts";
import { httpsFrom, httpsTo, type Peer } from "../environment-network/https-rules.ts";
import { attach } from "./attach.ts";
import { createdNetwork, type CreatedNetworkArgs } from "./created-network.ts";
import type { ExistingNetwork } from "./plan.ts";

export interface TeamNetworkArgs extends CreatedNetworkArgs {
  /** Left out: a network is created. */
  readonly existing?: ExistingNetwork | undefined;
}

/**
 * The network that one team calls models from in one environment (NE-1, NE-2, NE-3). A created one leads to the
 * endpoint and nowhere else, and logs every packet (NE-4). Applications join the application security group: a
 * VNIC that is in none gets nothing out of a created network.
 *
 * Of an existing network nothing is changed. Left to its owner are: a route to the endpoint's subnet, the
 * environment's DNS view in its resolver, flow logs, and every other way out that it has.
 *
 * Children: `<name>-applications-nsg` (NetworkSecurityGroup), `<name>-applications-https`
 * (NetworkSecurityGroupSecurityRule). Created network: those of `createdNetwork` as `<name>`. Existing one with a
 * shared endpoint: those of `attach` as `<name>`. Dedicated endpoint: `<name>-endpoint-nsg`
 * (NetworkSecurityGroup), one `<name>-endpoint-https-<application>` each, and `<name>-endpoint-https` for the
 * whole network where people call (NetworkSecurityGroupSecurityRule). A shared one has its rules in its environment.
 */
export class TeamNetwork extends pulumi.ComponentResource {
  /** Private subnet of the applications, and of a dedicated endpoint. */
  readonly subnetId: pulumi.Output<string>;
  /** Security group for a dedicated endpoint; absent where the endpoint is shared. */
  readonly endpointNsgId: pulumi.Output<string> | undefined;
  /** Security group that the VNICs of declared applications join. */
  readonly applicationNsgId: pulumi.Output<string>;

  constructor(name: string, args: TeamNetworkArgs, opts?: pulumi.ComponentResourceOptions) {
    super("rollout:index:TeamNetwork", name, {}, opts);
    const { endpoint, existing, compartmentId, cidr, tags } = args;

    const network = existing ?? createdNetwork(name, args, this);
    const { vcnId } = network;
    if (existing !== undefined && endpoint.kind === "shared") {
      attach(name, { vcnId, cidr, endpoint, compartmentId, tags }, this);
    }
    const group = (of: string) =>
      new NetworkSecurityGroup(
        `${name}-${of}-nsg`,
        { compartmentId, vcnId, displayName: `${name}-${of}`, definedTags: { ...tags } },
        { parent: this },
      ).id;

    let target: Peer;
    if (endpoint.kind === "shared") {
      target = { cidr: endpoint.subnetCidr };
    } else {
      const nsgId = group("endpoint");
      for (const { application, cidr, description } of callers(args)) {
        httpsFrom(
          `${name}-endpoint-https${application === undefined ? "" : `-${application}`}`,
          { networkSecurityGroupId: nsgId, peer: { cidr }, description },
          this,
        );
      }
      this.endpointNsgId = nsgId;
      target = { nsgId };
    }
    this.subnetId = pulumi.output(network.subnetId);
    this.applicationNsgId = group("applications");
    httpsTo(
      `${name}-applications-https`,
      {
        networkSecurityGroupId: this.applicationNsgId,
        peer: target,
        description: "To the models' endpoint, nowhere else.",
      },
      this,
    );

    this.registerOutputs({
      subnetId: this.subnetId,
      endpointNsgId: this.endpointNsgId,
      applicationNsgId: this.applicationNsgId,
    });
  }
}
