import * as oci from "@pulumi/oci";
import type * as pulumi from "@pulumi/pulumi";
import type { Place } from "./place.ts";

/** What the parts of one network have in common. */
export interface Network {
  readonly vcn: oci.core.Vcn;
  readonly subnetId: pulumi.Output<string>;
  readonly nsgId: pulumi.Output<string>;
}

/** A closed network: its default list emptied, a way to Object Storage, and who may talk to whom. */
export function createNetwork({ compartmentId, note, opts }: Place): Network {
  const vcn = new oci.core.Vcn(
    "net",
    { compartmentId, displayName: `net ${note}`, cidrBlocks: ["10.0.0.0/16"], dnsLabel: "net" },
    opts,
  );
  const vcnId = vcn.id;
  new oci.core.DefaultSecurityList(
    "emptied",
    { manageDefaultResourceId: vcn.defaultSecurityListId, displayName: `emptied ${note}` },
    opts,
  );
  const closed = new oci.core.SecurityList(
    "closed",
    { compartmentId, vcnId, displayName: `closed ${note}` },
    opts,
  );
  const gateway = new oci.core.ServiceGateway(
    "storage",
    {
      compartmentId,
      vcnId,
      displayName: `storage ${note}`,
      services: [{ serviceId: "ocid1.service.oc1.us-chicago-1.objectstorage" }],
    },
    opts,
  );
  const routes = new oci.core.RouteTable(
    "private",
    {
      compartmentId,
      vcnId,
      displayName: `private ${note}`,
      routeRules: [
        {
          destination: "oci-ord-objectstorage",
          destinationType: "SERVICE_CIDR_BLOCK",
          networkEntityId: gateway.id,
          description: note,
        },
      ],
    },
    opts,
  );
  const subnet = new oci.core.Subnet(
    "private",
    {
      compartmentId,
      vcnId,
      displayName: `private ${note}`,
      cidrBlock: "10.0.1.0/24",
      dnsLabel: "private",
      prohibitPublicIpOnVnic: true,
      prohibitInternetIngress: true,
      securityListIds: [closed.id],
      routeTableId: routes.id,
    },
    opts,
  );
  const nsg = new oci.core.NetworkSecurityGroup(
    "endpoint",
    { compartmentId, vcnId, displayName: `endpoint ${note}` },
    opts,
  );
  for (const [name, direction] of [
    ["in", "INGRESS"],
    ["out", "EGRESS"],
  ] as const) {
    new oci.core.NetworkSecurityGroupSecurityRule(
      name,
      {
        networkSecurityGroupId: nsg.id,
        direction,
        protocol: "6",
        description: note,
        ...(direction === "INGRESS"
          ? { source: "10.0.1.0/24", sourceType: "CIDR_BLOCK" }
          : { destination: "10.0.1.0/24", destinationType: "CIDR_BLOCK" }),
        tcpOptions: { destinationPortRange: { min: 443, max: 443 } },
      },
      opts,
    );
  }
  return { vcn, subnetId: subnet.id, nsgId: nsg.id };
}
