import type * as pulumi from "@pulumi/pulumi";
import type { DefinedTags } from "../../../rollout/onboarding/vocabulary/tags.ts";
import { closedVcn } from "../environment-network/closed-vcn.ts";
import { privateSubnet, type Route } from "../environment-network/private-subnet.ts";
import { attach, type Attached } from "./attach.ts";
import type { TeamEndpoint, TeamNetworkPlan } from "./plan.ts";
import { resolveEndpoint } from "./resolve-endpoint.ts";

export interface CreatedNetworkArgs extends TeamNetworkPlan {
  readonly endpoint: TeamEndpoint;
  readonly logGroupId: pulumi.Input<string>;
  readonly flowLogRetentionDays: number;
  readonly compartmentId: pulumi.Input<string>;
  readonly tags: DefinedTags;
}

/**
 * Creates a network with one private subnet over all of it, whose only route is the one to a shared endpoint.
 *
 * Children of `parent`: those of `closedVcn` as `<name>`, of `privateSubnet` as `<name>-private`; with a shared
 * endpoint those of `attach` as `<name>` and `<name>-resolver` (Resolver).
 */
export function createdNetwork(
  name: string,
  args: CreatedNetworkArgs,
  parent: pulumi.Resource,
): { readonly vcnId: pulumi.Output<string>; readonly subnetId: pulumi.Output<string> } {
  const { cidr, endpoint, compartmentId, tags } = args;
  const vcn = closedVcn(name, { cidr, of: args.team, compartmentId, tags }, parent);
  const { vcnId } = vcn;

  const ways: { route: Route; after: Attached["after"] }[] = [];
  if (endpoint.kind === "shared") {
    const { gatewayId, after } = attach(name, { vcnId, cidr, endpoint, compartmentId, tags }, parent);
    const route: Route = {
      destination: endpoint.subnetCidr,
      destinationType: "CIDR_BLOCK",
      networkEntityId: gatewayId,
      description: "To the models' endpoint.",
    };
    ways.push({ route, after });
    resolveEndpoint(`${name}-resolver`, { vcnId, dnsViewId: endpoint.dnsViewId, tags }, parent);
  }
  const subnet = privateSubnet(
    `${name}-private`,
    {
      vcn,
      cidr,
      dnsLabel: "private",
      routes: ways.map(({ route }) => route),
      logGroupId: args.logGroupId,
      flowLogRetentionDays: args.flowLogRetentionDays,
      compartmentId,
      tags,
    },
    parent,
    ways.map(({ after }) => after),
  );
  return { vcnId, subnetId: subnet.id };
}
