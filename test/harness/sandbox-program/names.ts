import * as oci from "@pulumi/oci";
import type { Network } from "./network.ts";
import type { Place } from "./place.ts";

/** Private names, and the resolver of a network that answers them. */
export function createNames({ compartmentId, note, opts }: Place, { vcn }: Network): void {
  const view = new oci.dns.View(
    "models",
    { compartmentId, displayName: `models ${note}`, scope: "PRIVATE" },
    opts,
  );
  const zone = new oci.dns.Zone(
    "models",
    {
      compartmentId,
      name: "models.example.com",
      zoneType: "PRIMARY",
      scope: "PRIVATE",
      viewId: view.id,
      freeformTags: { note },
    },
    opts,
  );
  new oci.dns.Rrset(
    "models",
    {
      zoneNameOrId: zone.id,
      viewId: view.id,
      domain: "models.example.com",
      rtype: "A",
      items: [{ domain: "models.example.com", rtype: "A", rdata: "10.0.1.9", ttl: 60 + note.length }],
    },
    opts,
  );
  const { dnsResolverId } = oci.core.getCnvDnsResolverAssociationOutput(
    { vcnId: vcn.id },
    { provider: opts.provider },
  );
  new oci.dns.Resolver(
    "net",
    {
      resolverId: dnsResolverId,
      scope: "PRIVATE",
      displayName: `net ${note}`,
      attachedViews: [{ viewId: view.id }],
    },
    opts,
  );
}
