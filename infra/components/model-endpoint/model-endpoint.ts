import * as pulumi from "@pulumi/pulumi";
import type { DefinedTags } from "../../../rollout/onboarding/vocabulary/tags.ts";
import { GenerativeAiPrivateEndpoint } from "./generative-ai-private-endpoint.ts";
import { endpointDescription, endpointDnsPrefix, type ModelEndpointPlan } from "./plan.ts";

export interface ModelEndpointArgs extends ModelEndpointPlan {
  readonly compartmentId: pulumi.Input<string>;
  readonly subnetId: pulumi.Input<string>;
  readonly nsgId: pulumi.Input<string>;
  readonly tags: DefinedTags;
}

/**
 * A private way to the models (NE-3): shared by the teams of one environment, or dedicated to one team. A tenancy
 * has 5 by default.
 *
 * Children: `<name>` (GenerativeAiPrivateEndpoint). No provider version can set `isAllowOnDemand`: until it is
 * set, the endpoint serves dedicated clusters only.
 */
export class ModelEndpoint extends pulumi.ComponentResource {
  /** Full name of the endpoint; OCI answers it in the endpoint's own network. */
  readonly fqdn: pulumi.Output<string>;
  /** IPv4 address of the endpoint in its subnet. */
  readonly address: pulumi.Output<string>;

  constructor(name: string, args: ModelEndpointArgs, opts?: pulumi.ComponentResourceOptions) {
    super("rollout:index:ModelEndpoint", name, {}, opts);
    const endpoint = new GenerativeAiPrivateEndpoint(
      name,
      {
        compartmentId: args.compartmentId,
        subnetId: args.subnetId,
        nsgIds: [args.nsgId],
        dnsPrefix: endpointDnsPrefix(args),
        displayName: name,
        description: endpointDescription(args),
        definedTags: { ...args.tags },
      },
      { parent: this },
    );
    this.fqdn = endpoint.fqdn;
    this.address = endpoint.privateEndpointIp;
    this.registerOutputs({ fqdn: this.fqdn, address: this.address });
  }
}
