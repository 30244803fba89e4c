import {
  NetworkSecurityGroup,
  NetworkSecurityGroupSecurityRule,
  SecurityList,
  Subnet,
  Vcn,
} from "@pulumi/oci/core/index.js";
import * as pulumi from "@pulumi/pulumi";
import type { DefinedTags } from "../../../rollout/onboarding/vocabulary/tags.ts";
import { dnsLabel, endpointSubnetCidr, HTTPS_PORT, TCP, type EnvironmentNetworkPlan } from "./plan.ts";

export interface EnvironmentNetworkArgs extends EnvironmentNetworkPlan {
  readonly compartmentId: pulumi.Input<string>;
  readonly tags: DefinedTags;
}

/**
 * The closed network of one environment (NE-2): no internet gateway, one private subnet for the models'
 * endpoint, reachable on 443 from inside the network only.
 *
 * Children: `<name>` (Vcn), `<name>-closed` (SecurityList without a rule), `<name>-endpoint` (Subnet), `<name>-endpoint-nsg` (NetworkSecurityGroup),
 * `<name>-endpoint-https` (NetworkSecurityGroupSecurityRule).
 */
export class EnvironmentNetwork extends pulumi.ComponentResource {
  readonly subnetId: pulumi.Output<string>;
  readonly endpointNsgId: pulumi.Output<string>;

  constructor(name: string, args: EnvironmentNetworkArgs, opts?: pulumi.ComponentResourceOptions) {
    super("rollout:index:EnvironmentNetwork", name, {}, opts);
    const { compartmentId } = args;
    const tags = { ...args.tags };

    const vcn = new Vcn(
      name,
      {
        compartmentId,
        cidrBlocks: [args.cidr],
        displayName: name,
        dnsLabel: dnsLabel(args.environment),
        definedTags: tags,
      },
      { parent: this },
    );
    // Without one of its own a subnet gets the network's default list: SSH from anywhere, everything out.
    const closed = new SecurityList(
      `${name}-closed`,
      { compartmentId, vcnId: vcn.id, displayName: `${name}-closed`, definedTags: tags },
      { parent: this },
    );
    const subnet = new Subnet(
      `${name}-endpoint`,
      {
        compartmentId,
        vcnId: vcn.id,
        cidrBlock: endpointSubnetCidr(args),
        displayName: `${name}-endpoint`,
        dnsLabel: "endpoint",
        securityListIds: [closed.id],
        prohibitPublicIpOnVnic: true,
        prohibitInternetIngress: true,
        definedTags: tags,
      },
      { parent: this },
    );
    const nsg = new NetworkSecurityGroup(
      `${name}-endpoint-nsg`,
      { compartmentId, vcnId: vcn.id, displayName: `${name}-endpoint`, definedTags: tags },
      { parent: this },
    );
    new NetworkSecurityGroupSecurityRule(
      `${name}-endpoint-https`,
      {
        networkSecurityGroupId: nsg.id,
        direction: "INGRESS",
        protocol: TCP,
        source: args.cidr,
        sourceType: "CIDR_BLOCK",
        description: "Applications of this environment reach the models' endpoint.",
        tcpOptions: { destinationPortRange: { min: HTTPS_PORT, max: HTTPS_PORT } },
      },
      { parent: this },
    );

    this.subnetId = subnet.id;
    this.endpointNsgId = nsg.id;
    this.registerOutputs({ subnetId: this.subnetId, endpointNsgId: this.endpointNsgId });
  }
}
