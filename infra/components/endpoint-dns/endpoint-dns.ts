import { Rrset, View, Zone } from "@pulumi/oci/dns/index.js";
import * as pulumi from "@pulumi/pulumi";
import type { DefinedTags } from "../../../rollout/onboarding/vocabulary/tags.ts";
import { addressRecord, zoneName } from "./plan.ts";

export interface EndpointDnsArgs {
  readonly environment: string;
  /** Full name of the shared endpoint. A change replaces zone and record. */
  readonly fqdn: pulumi.Input<string>;
  /** IPv4 address of the endpoint in its subnet. */
  readonly address: pulumi.Input<string>;
  readonly compartmentId: pulumi.Input<string>;
  readonly tags: DefinedTags;
}

/**
 * How the networks of an environment's teams find the shared endpoint (NE-3): its name alone, so that a team's
 * network resolves nothing else through it. OCI answers the name in the endpoint's own network only.
 *
 * Children: `<name>` (View; Zone of the endpoint's name; Rrset with its address). The record names its zone by
 * OCID, so OCI infers view and scope.
 */
export class EndpointDns extends pulumi.ComponentResource {
  /** OCID of the view that resolvers of team networks attach. */
  readonly viewId: pulumi.Output<string>;

  constructor(name: string, args: EndpointDnsArgs, opts?: pulumi.ComponentResourceOptions) {
    super("rollout:index:EndpointDns", name, {}, opts);
    const { compartmentId } = args;
    const definedTags = { ...args.tags };
    const domain = pulumi.output(args.fqdn).apply(zoneName);

    const view = new View(
      name,
      { compartmentId, scope: "PRIVATE", displayName: `${args.environment}-models`, definedTags },
      { parent: this },
    );
    const zone = new Zone(
      name,
      { compartmentId, name: domain, zoneType: "PRIMARY", scope: "PRIVATE", viewId: view.id, definedTags },
      { parent: this },
    );
    const record = pulumi
      .all([domain, args.address])
      .apply(([domain, address]) => addressRecord({ domain, address }));
    const records = new Rrset(
      name,
      { zoneNameOrId: zone.id, domain, rtype: "A", items: [record] },
      { parent: this },
    );

    // A network that attaches the view before the record is there would keep "no such name" for a while.
    this.viewId = pulumi.all([view.id, records.id]).apply(([viewId]) => viewId);
    this.registerOutputs({ viewId: this.viewId });
  }
}
