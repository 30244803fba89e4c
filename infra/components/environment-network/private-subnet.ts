import { RouteTable, Subnet } from "@pulumi/oci/core/index.js";
import { Log } from "@pulumi/oci/logging/index.js";
import type * as pulumi from "@pulumi/pulumi";
import type { DefinedTags } from "../../../rollout/onboarding/vocabulary/tags.ts";
import type { ClosedVcn } from "./closed-vcn.ts";

/** One way out of a subnet. */
export interface Route {
  /** IPv4 block, or label of a service behind a service gateway. */
  readonly destination: string;
  readonly destinationType: "CIDR_BLOCK" | "SERVICE_CIDR_BLOCK";
  /** OCID of the gateway that packets to it take. */
  readonly networkEntityId: pulumi.Input<string>;
  readonly description: string;
}

export interface PrivateSubnetArgs {
  readonly vcn: ClosedVcn;
  /** IPv4 block inside the network's. */
  readonly cidr: string;
  /** DNS label, at most 15 letters and digits. */
  readonly dnsLabel: string;
  /** Every way out; none leaves the network's own addresses. */
  readonly routes: readonly Route[];
  /** OCID of the log group that takes the flow log. */
  readonly logGroupId: pulumi.Input<string>;
  /** Days from 30 to 180, in steps of 30. */
  readonly flowLogRetentionDays: number;
  readonly compartmentId: pulumi.Input<string>;
  readonly tags: DefinedTags;
}

/**
 * Creates a subnet without public addresses, with routes of its own and a log of every packet (NE-2, NE-4).
 *
 * Children of `parent`: `<name>` (Subnet), `<name>-routes` (RouteTable), `<name>-flows` (Log).
 *
 * @param routesAfter  what must exist before OCI takes the routes: a gateway is no target until it is attached
 */
export function privateSubnet(
  name: string,
  args: PrivateSubnetArgs,
  parent: pulumi.Resource,
  routesAfter: readonly pulumi.Resource[] = [],
): Subnet {
  const { compartmentId, vcn } = args;
  const definedTags = { ...args.tags };

  const routes = new RouteTable(
    `${name}-routes`,
    {
      compartmentId,
      vcnId: vcn.vcnId,
      displayName: `${name}-routes`,
      routeRules: args.routes.map((route) => ({ ...route })),
      definedTags,
    },
    { parent, dependsOn: [...routesAfter] },
  );
  const subnet = new Subnet(
    name,
    {
      compartmentId,
      vcnId: vcn.vcnId,
      cidrBlock: args.cidr,
      displayName: name,
      dnsLabel: args.dnsLabel,
      routeTableId: routes.id,
      securityListIds: [vcn.closedListId],
      prohibitPublicIpOnVnic: true,
      prohibitInternetIngress: true,
      definedTags,
    },
    { parent },
  );
  new Log(
    `${name}-flows`,
    {
      logGroupId: args.logGroupId,
      displayName: `${name}-flows`,
      logType: "SERVICE",
      isEnabled: true,
      retentionDuration: args.flowLogRetentionDays,
      configuration: {
        compartmentId,
        source: {
          sourceType: "OCISERVICE",
          service: "flowlogs",
          category: "subnet",
          resource: subnet.id,
          parameters: { capture_filter: vcn.captureFilterId },
        },
      },
      definedTags,
    },
    { parent },
  );
  return subnet;
}
