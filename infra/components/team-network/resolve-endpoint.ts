import { getCnvDnsResolverAssociationOutput } from "@pulumi/oci/core/index.js";
import { Resolver } from "@pulumi/oci/dns/index.js";
import * as pulumi from "@pulumi/pulumi";
import type { DefinedTags } from "../../../rollout/onboarding/vocabulary/tags.ts";

export interface ResolveEndpointArgs {
  /** A network created here: views that somebody else attached would be taken away. */
  readonly vcnId: pulumi.Output<string>;
  readonly dnsViewId: pulumi.Input<string>;
  readonly tags: DefinedTags;
}

/**
 * Lets a network resolve the endpoint's name. OCI makes the resolver along with the network; this takes it over,
 * and a destroy leaves it to the network, empty. While the network does not exist, nothing is asked of OCI.
 *
 * Child of `parent`: `<name>` (Resolver).
 */
export function resolveEndpoint(name: string, args: ResolveEndpointArgs, parent: pulumi.Resource): void {
  // The SDK spells it so; it is the association of a VCN with its resolver.
  const association = getCnvDnsResolverAssociationOutput({ vcnId: args.vcnId }, { parent });
  // What was looked up remembers no origin, and a destroy would take the network away first.
  const resolverId = pulumi.all([association.dnsResolverId, args.vcnId]).apply(([id]) => id);
  new Resolver(
    name,
    {
      resolverId,
      scope: "PRIVATE",
      attachedViews: [{ viewId: args.dnsViewId }],
      definedTags: { ...args.tags },
    },
    { parent },
  );
}
